import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { recordSignIn } from "./steps.ts";

test("edits survive a popup that closes in the middle, and reach the export", async ({ cairn, nimbus }) => {
  const { page, recording } = await recordSignIn(cairn, nimbus);
  await caption(recording.popup, 1).fill("Say who you are in **User name**");
  await recording.popup.close();
  const popup = await cairn.openPopup(page);
  await expect(caption(popup, 1)).toHaveValue("Say who you are in **User name**");
  const { guide } = await recording.in(popup).export("Markdown");
  expect(guide.steps[0]?.caption).toBe("Say who you are in **User name**");
  expect(guide.steps[0]?.plainCaption).toBe("Say who you are in User name");
});

test("a step is moved by keyboard, and the numbers follow", async ({ cairn, nimbus }) => {
  const { recording } = await recordSignIn(cairn, nimbus);
  const [first, second, third] = await recording.captions();
  await caption(recording.popup, 3).focus();
  await recording.popup.keyboard.press("Alt+ArrowUp");
  await expect(caption(recording.popup, 2)).toHaveValue(third ?? "");
  await expect(caption(recording.popup, 2), "the keyboard stays on the step").toBeFocused();
  expect(await recording.captions()).toEqual([first, third, second]);
  const { guide } = await recording.export("Notion");
  expect(guide.steps.map((step) => step.caption)).toEqual([first, third, second]);
});

test("a step is dragged by its number to where it is let go", async ({ cairn, nimbus }) => {
  const { recording } = await recordSignIn(cairn, nimbus);
  const [first, second, third] = await recording.captions();
  const steps = recording.popup.getByRole("list", { name: "Steps" }).getByRole("listitem");
  await steps.nth(2).getByTitle("Drag to move").dragTo(steps.nth(0), { targetPosition: { x: 60, y: 4 } });
  await expect(caption(recording.popup, 1)).toHaveValue(third ?? "");
  expect(await recording.captions()).toEqual([third, first, second]);
});

test("what was done is undone and done again, also in a new popup", async ({ cairn, nimbus }) => {
  const { page, recording } = await recordSignIn(cairn, nimbus);
  const before = await recording.captions();
  await recording.popup.getByRole("button", { name: "Delete step 2" }).click();
  await expect(recording.captionBoxes()).toHaveCount(2);
  await recording.popup.close();
  const popup = await cairn.openPopup(page);
  await expect(popup.getByRole("textbox", { name: /^Caption of step/u })).toHaveCount(2);
  await popup.getByRole("button", { name: "Undo" }).click();
  expect(await recording.in(popup).waitFor(3)).toEqual(before);
  await popup.getByRole("button", { name: "Redo" }).click();
  expect(await recording.in(popup).waitFor(2)).toEqual([before[0], before[2]]);
});

test("a note, a warning and the guide's name reach every export", async ({ cairn, nimbus }) => {
  const { recording, popup } = await recordSignIn(cairn, nimbus);
  await popup.getByRole("textbox", { name: "Guide title" }).fill("How to sign in");
  await add(popup, "Note", "Ask for an account first.");
  await add(popup, "Warning", "Never on a shared machine.");
  for (const target of ["Confluence", "Notion", "Markdown"] as const) {
    const { guide } = await recording.export(target);
    expect(guide.title).toBe("How to sign in");
    expect(guide.steps[0]?.notes).toEqual([
      { kind: "note", text: "Ask for an account first." },
      { kind: "warning", text: "Never on a shared machine." },
    ]);
  }
});

function caption(popup: Page, step: number): ReturnType<Page["getByRole"]> {
  return popup.getByRole("textbox", { name: `Caption of step ${step}`, exact: true });
}

async function add(popup: Page, kind: "Note" | "Warning", text: string): Promise<void> {
  const actions = popup.getByRole("group", { name: "Actions for step 1" });
  if (!(await actions.isVisible())) await popup.getByRole("button", { name: "Actions for step 1" }).click();
  await actions.getByRole("button", { name: kind, exact: true }).click();
  const box = popup.getByRole("textbox", { name: new RegExp(`^${kind} \\d+ of step 1$`, "u") });
  await box.fill(text);
  await box.blur();
}
