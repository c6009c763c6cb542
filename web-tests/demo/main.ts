/**
 * The recorded procedure: a real browser, the demo console, trusted input, two captions edited in the real
 * popup, three exports under `CAIRN_OUT`. `CAIRN_EXTENSION`, `CAIRN_CHROME` and `CAIRN_HEADED` say with what.
 */
import { join } from "node:path";
import { startConsole } from "../console/serve.ts";
import { Cairn, type ExportTarget, type Recording } from "../support/cairn.ts";
import { pictures, type Export } from "../support/guide.ts";
import { repository } from "../support/repository.ts";
import { performProcedure } from "./procedure.ts";
import { saveExport, saveGuide, write } from "./save.ts";

const OUT = process.env["CAIRN_OUT"] ?? join(repository(), "out");
const TARGETS: readonly ExportTarget[] = ["Confluence", "Notion", "Markdown"];

const served = await startConsole();
const cairn = await Cairn.launch();
try {
  const recording = await record();
  await editCaptions(recording);
  const exported: Export[] = [];
  for (const target of TARGETS) exported.push(await save(recording, target));
  await saveGuide(OUT, exported);
  const { fileName, bytes } = await recording.saveFile();
  await write(OUT, fileName, bytes);
  console.log(`Saved as a Cairn file: ${fileName}.`);
} finally {
  await cairn.close();
  await served.close();
}

async function record(): Promise<Recording> {
  const page = cairn.firstPage();
  await page.goto(served.url);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  console.log(`Recording a procedure in the demo console at ${served.url}`);
  const recording = await cairn.record(page);
  let number = 0;
  await performProcedure(page, (words) => {
    number += 1;
    console.log(`  ${String(number).padStart(2)}  ${words}`);
  });
  await recording.stop();
  return recording;
}

/** As a person would: one caption made plainer, one given what only the person knows. */
async function editCaptions(recording: Recording): Promise<void> {
  const captions = await recording.captions();
  console.log("\nCairn wrote:");
  captions.forEach((caption, index) => { console.log(`  ${String(index + 1).padStart(2)}  ${caption}`); });
  await recording.rewrite(1, "In **User name**, enter your user name");
  await recording.rewrite(captions.length, `${captions.at(-1) ?? ""} Tell the team in the operations channel.`);
  console.log(`\nIn the popup, the captions of steps 1 and ${String(captions.length)} were rewritten.`);
}

async function save(recording: Recording, target: ExportTarget): Promise<Export> {
  const exported = await recording.export(target);
  await saveExport(OUT, target.toLowerCase(), exported);
  const count = String(pictures(exported.files).length);
  console.log(`Exported for ${target}: ${exported.fileName} with ${count} pictures.`);
  return exported;
}
