import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { drawScene, scenePage, type Scene } from "../bench/many-colours.ts";
import { expect, test } from "../support/fixture.ts";
import { markdown, pictures } from "../support/guide.ts";
import { listen } from "../support/http.ts";
import { repository } from "../support/repository.ts";

const run = promisify(execFile);

test("a page that is a photograph is exported as JPEGs that the browser shows, and so it is by the command line", async ({ cairn }) => {
  const served = await listen(createServer((_, response) => { response.setHeader("content-type", "text/html").end(scenePage("photograph")); }));
  const page = cairn.firstPage();
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto(served.url);
  await page.evaluate(drawScene, "photograph" as Scene);
  const recording = await cairn.record(page);
  await page.getByRole("button", { name: "Launch instances" }).click();
  await page.getByRole("button", { name: "Reset view" }).click();
  await recording.stop();
  expect(await recording.captions()).toHaveLength(2);

  const { guide, files } = await recording.export("Markdown");
  const named = pictures(files);
  expect(named).toEqual(["images/step-01-launch-instances.jpg", "images/step-02-reset-view.jpg"]);
  for (const [index, { frame }] of guide.steps.entries()) {
    expect(frame?.file).toBe(named[index]);
    expect(markdown(files)).toContain(`](${named[index] ?? ""})`);
    const seen = await recording.popup.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
      return [image.width, image.height];
    }, Buffer.from(files[frame?.file ?? ""] ?? []).toString("base64"));
    expect(seen).toEqual([frame?.width, frame?.height]);
  }

  const folder = await mkdtemp(join(tmpdir(), "cairn-"));
  const { fileName, bytes } = await recording.saveFile();
  await writeFile(join(folder, fileName), bytes);
  for (const [label, name] of [["Markdown", "gfm"], ["Web page", "html"], ["Confluence", "confluence"]] as const) {
    const download = await recording.download(label);
    const out = join(folder, name);
    await run(join(repository(), "target/debug/cairn"), ["export", join(folder, fileName), "--to", name, "-o", out]);
    const rendered = await readFile(join(out, download.suggestedFilename()));
    expect(rendered.equals(await readFile(await download.path())), name).toBe(true);
  }
  await served.close();
});
