import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strFromU8 } from "fflate";
import type { ExportTarget } from "../support/cairn.ts";
import { expect, test } from "../support/fixture.ts";
import { pictures, type Files } from "../support/guide.ts";
import { repository } from "../support/repository.ts";
import { openInstances, openSignIn, recordSignIn, signIn } from "./steps.ts";

const TARGETS: readonly ExportTarget[] = ["Confluence", "Notion", "Markdown"];

test("all three exports keep the schema, every word and every picture", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  await openInstances(page);
  await recording.stop();
  const captions = await recording.captions();
  const schema = JSON.parse(await readFile(join(repository(), "core/schema/guide.schema.json"), "utf8")) as object;
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

  for (const target of TARGETS) {
    await test.step(target, async () => {
      const { guide, files } = await recording.export(target);
      expect(validate(guide), JSON.stringify(validate.errors, null, 1)).toBe(true);
      expect(guide.steps.map((step) => step.caption)).toEqual(captions);
      for (const { frame, plainCaption } of guide.steps) {
        expect(frame, plainCaption).not.toBeNull();
        if (frame !== null) expect(pngSize(files[frame.file])).toEqual([frame.width, frame.height]);
      }
      expect(dangling(files)).toEqual([]);
      expect(pictures(files).length).toBeGreaterThan(0);
    });
  }
});

test("exporting the same guide twice gives the same bytes", async ({ cairn, nimbus }) => {
  const { recording } = await recordSignIn(cairn, nimbus);
  const [first, second] = [await recording.export("Notion"), await recording.export("Notion")];
  expect(Buffer.from(first.zip).equals(Buffer.from(second.zip))).toBe(true);
});

/** References to pictures, in any of the texts, that lead to no file. */
function dangling(files: Files): string[] {
  const texts = Object.entries(files).filter(([path]) => /\.(?:md|xml|html)$/u.test(path));
  const names = new Set(pictures(files).map((path) => path.split("/").at(-1)));
  return texts.flatMap(([, bytes]) => {
    const text = strFromU8(bytes);
    const links = [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/gu), ...text.matchAll(/ri:filename="([^"]+)"/gu)];
    return links.map(([, link]) => decodeURIComponent(link ?? "").split("/").at(-1) ?? "").filter((name) => !names.has(name));
  });
}

/** Width and height as the picture's own head has them. */
function pngSize(bytes: Uint8Array | undefined): number[] {
  if (bytes === undefined) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
