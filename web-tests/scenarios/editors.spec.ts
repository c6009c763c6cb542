import { expect, test, type Page } from "@playwright/test";
import { Cairn } from "../support/cairn.ts";
import { presses } from "../support/gestures.ts";
import { servePages } from "./pages.ts";

/** What a person does in an editor, and the one step that must be left of it. */
interface Visit {
  readonly name: string;
  /** What is pressed to begin. */
  readonly editor: string;
  readonly act: (page: Page) => Promise<unknown>;
  readonly step: readonly [action: string, name: string, value: string | null, masked: boolean];
}

/** The editors as their vendors ship them: what is typed lands in one step, whatever they make of the keys. */
const VISITS: readonly Visit[] = [
  {
    name: "Monaco: lines, and an undo of what was pasted",
    editor: "#monaco",
    act: async (page) => {
      await page.keyboard.type("const answer = 42;\nsend(answer);");
      await page.evaluate(() => navigator.clipboard.writeText("\nfalse start"));
      await page.keyboard.press("Control+v");
      await page.keyboard.press("Control+z");
    },
    step: ["enter", "Function code", "const answer = 42;\nsend(answer);", false],
  },
  {
    name: "Monaco with its text area: what stood there is replaced",
    editor: "#monaco-textarea",
    act: async (page) => {
      await page.keyboard.press("Control+a");
      await page.keyboard.type("ping\n\npong");
      await page.keyboard.press("Backspace");
    },
    step: ["enter", "Test event", "ping\n\npon", false],
  },
  {
    name: "ACE: a paste",
    editor: "#ace",
    act: async (page) => {
      await page.evaluate(() => navigator.clipboard.writeText("#!/bin/sh\napt-get update\n"));
      await page.keyboard.press("Control+v");
      await page.keyboard.type("reboot");
    },
    step: ["enter", "User data", "#!/bin/sh\napt-get update\nreboot", false],
  },
  {
    name: "CodeMirror: brackets it closes itself, Enter between them",
    editor: "#codemirror .cm-content",
    act: async (page) => {
      await page.keyboard.type('{\n"Effect": "Deny"');
    },
    step: ["enter", "Policy document", '{\n  "Effect": "Deny"\n}', false],
  },
  {
    name: "ProseMirror: paragraphs and an undo",
    editor: "#prosemirror .ProseMirror",
    act: async (page) => {
      await page.keyboard.type("Restarts the queue.\nAsk first.");
      await page.waitForTimeout(700);
      await page.keyboard.type(" Twice");
      await page.keyboard.press("Control+z");
    },
    step: ["enter", "Description", "Restarts the queue.\nAsk first.", false],
  },
  {
    name: "xterm: two commands, told as one and never written down",
    editor: "#terminal",
    act: async (page) => {
      await page.keyboard.type("cat canary-7723\n");
      await page.keyboard.type("rm canary-7723\n");
    },
    step: ["enter", "", null, true],
  },
];

test("editors: typed text is one step in each, with the editor's name, never key by key", async () => {
  const site = await servePages(["editors.ts"]);
  const cairn = await Cairn.launch({ viewport: { width: 1300, height: 1400 }, permissions: ["clipboard-read", "clipboard-write"] });
  try {
    const page = cairn.firstPage();
    await page.goto(`${site.url}/ds/editors.html`);
    await page.locator(".xterm-screen").waitFor();
    const recording = await cairn.record(page);
    const press = presses(page);
    for (const { name, editor, act } of VISITS) {
      await test.step(name, async () => {
        await press(editor, 0.5);
        await act(page);
      });
    }
    await press("#deploy");
    await page.waitForTimeout(800);
    await recording.stop();
    const { guide, files } = await recording.export("Markdown");
    const steps = guide.steps.filter(({ action }) => action !== "navigate");
    const told = steps.map(({ action, target, value, masked }) => [action, target.name, value, masked]);
    expect(steps.find(({ masked }) => masked)?.place[0]?.name, "where the terminal stands").toBe("Cloud shell");
    expect(told).toEqual([...VISITS.map(({ step }) => [...step]), ["click", "Deploy", null, false]]);
    for (const [path, bytes] of Object.entries(files)) expect(Buffer.from(bytes).includes("canary-7723"), path).toBe(false);
  } finally {
    await cairn.close();
    await site.close();
  }
});
