import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { Recording } from "../support/cairn.ts";
import { expect, test } from "../support/fixture.ts";
import { markdown, pictures } from "../support/guide.ts";
import { repository } from "../support/repository.ts";
import { recordSignIn } from "./steps.ts";

const OTHER = join(repository(), "cli/fixtures/launch-instance.cairn");

test("a recording from a file is joined, edited, exported with its pictures, and taken back", async ({ cairn, nimbus }, info) => {
  const { recording, popup } = await recordSignIn(cairn, nimbus);
  const own = await recording.captions();
  const title = popup.getByRole("textbox", { name: "Guide title" });
  await title.fill("Sign in first");
  const add = popup.getByLabel("Add another recording");
  const dialog = popup.getByRole("dialog");

  await test.step("a file that is none is refused, and nothing is lost", async () => {
    const none = info.outputPath("none.cairn");
    await writeFile(none, "This is no Cairn file.");
    await add.setInputFiles(none);
    await expect(dialog).toContainText("This is not a Cairn file.");
    await popup.keyboard.press("Escape");
    expect(await recording.captions()).toEqual(own);
    await expect(title).toHaveValue("Sign in first");
  });

  await add.setInputFiles(OTHER);
  const first = popup.getByRole("textbox", { name: `Caption of step ${String(own.length + 1)}`, exact: true });
  await first.fill("Go to **Compute**");
  await expect(title).toHaveValue(/^Sign in first, Launch an instance/u);
  expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);

  const { guide, files } = await recording.export("Markdown");
  const headings = guide.steps.map(({ heading }) => heading).filter((heading) => heading !== null);
  expect(headings[0]).toMatch(/^Sign in first/u);
  expect(headings.filter((heading) => heading.startsWith("Launch an instance and stop instance"))).toHaveLength(1);
  expect(guide.steps.slice(0, own.length).map(({ caption }) => caption)).toEqual(own);
  expect(guide.steps[own.length]?.caption).toBe("Go to **Compute**");
  const shown = guide.steps.flatMap(({ frame }, index) => (frame === null ? [] : [{ file: frame.file, isOwn: index < own.length }]));
  expect(new Set(shown.map(({ file }) => file))).toEqual(new Set(pictures(files)));
  expect(shown.filter(({ isOwn }) => isOwn)).toHaveLength(own.length);
  expect(shown.filter(({ isOwn }) => !isOwn).length).toBeGreaterThan(10);
  expect(markdown(files)).toContain("Go to **Compute**");

  for (let acts = 0; acts < 2; acts += 1) await popup.getByRole("button", { name: "Undo" }).click();
  await expect(first).toHaveCount(0);
  expect(await recording.captions()).toEqual(own);
});

test("work instructions are lines of title and address, and become links", async ({ cairn }) => {
  const popup = await cairn.openPopup(cairn.firstPage());
  const recording = new Recording(popup);
  await popup.getByLabel("Open a Cairn file").setInputFiles(OTHER);
  await popup.locator("#document").click();
  await popup.getByRole("radio", { name: "SOP" }).check();
  const field = popup.getByRole("textbox", { name: "Work instructions" });
  const lines = "Restart [the] gateway https://wiki.example/restart\nhttps://wiki.example/launch\nAsk the owner";
  await field.pressSequentially(lines);
  // What is typed is kept without a button.
  await popup.reload();
  await popup.locator("#document").click();
  await expect(field).toHaveValue(lines);

  const { files } = await recording.export("Markdown");
  const text = markdown(files);
  expect(text).toMatch(/^- \[Restart .*gateway\]\(https:\/\/wiki\.example\/restart\)$/mu);
  // An address without a title is a link of its own words.
  expect(text).toMatch(/^- \[`?https:\/\/wiki\.example\/launch`?\]\(https:\/\/wiki\.example\/launch\)$/mu);
  expect(text).toMatch(/^- Ask the owner$/mu);
});
