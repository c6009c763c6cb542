import { createServer } from "node:http";
import { Cairn } from "../support/cairn.ts";
import type { GuideStep } from "../support/guide.ts";
import { listen } from "../support/http.ts";
import { coloursOf } from "./colours.ts";

/** Of so many gestures: pictures that truly show the moment before, those that say so, and those that say what is not so. */
export interface Shown {
  readonly gestures: number;
  readonly steps: number;
  readonly before: number;
  readonly saidBefore: number;
  readonly wrong: number;
  readonly missing: number;
  /** Steps whose picture carries the mark of the very button that was pressed. */
  readonly marked: number;
}

const page = (on: string): string => `<!doctype html><title>Colours</title><body style="margin:0;background:rgb(0, 100, 200)">
<button style="position:fixed;left:200px;top:200px;width:160px;height:60px">Next 0</button>
<button style="position:fixed;left:200px;top:300px;width:160px;height:60px">Next 0</button>
<script>let n = 0; const buttons = [...document.querySelectorAll("button")];
for (const button of buttons) button.addEventListener("${on}", () => { n += 1; for (const each of buttons) each.textContent = "Next " + n; document.body.style.background = "rgb(" + (n % 50) * 5 + ", 100, 200)"; });</script>`;

/** Presses two buttons in turn, so that every press is a step, on a page that paints the number of its presses, and looks what the pictures show. */
export async function measureBefore(on: string, rest: number, gestures: number, hold = 60, pause = rest === 0 ? 700 : 0): Promise<Shown> {
  const server = await listen(createServer((_, response) => { response.writeHead(200, { "content-type": "text/html" }).end(page(on)); }));
  const cairn = await Cairn.launch({ viewport: { width: 900, height: 700 } });
  try {
    const tab = cairn.firstPage();
    await tab.goto(server.url);
    const recording = await cairn.record(tab);
    await tab.mouse.move(260, 230);
    await tab.waitForTimeout(1_000);
    for (let count = 0; count < gestures; count += 1) {
      // A hand that does not rest on the control rests before: nobody presses fifteen times a second but in a burst.
      await tab.waitForTimeout(pause);
      await tab.mouse.move(260, count % 2 === 0 ? 230 : 330);
      await tab.waitForTimeout(rest);
      await tab.mouse.down();
      await tab.waitForTimeout(hold);
      await tab.mouse.up();
    }
    await tab.waitForTimeout(1_500);
    await recording.stop();
    const { guide, files } = await recording.export("Markdown");
    const steps = guide.steps.filter(({ target }) => target.name.startsWith("Next "));
    const reds = await coloursOf(tab, steps.map(({ frame }) => (frame === null ? null : fileOf(files, frame.file))));
    return sum(gestures, steps, reds);
  } finally {
    await cairn.close();
    await server.close();
  }
}

const fileOf = (files: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array | null => {
  const path = Object.keys(files).find((one) => one.endsWith(name));
  return path === undefined ? null : (files[path] ?? null);
};

function sum(gestures: number, steps: readonly GuideStep[], reds: readonly (number | null)[]): Shown {
  // The name was read before the press, and says how many there had been.
  const truths = steps.map(({ target }, index) => (reds[index] === (Number(target.name.replace(/\D/gu, "")) % 50) * 5 ? "before" : "after"));
  const said = steps.map(({ frame }) => frame?.shows ?? null);
  const count = (what: (index: number) => boolean): number => steps.filter((_, index) => what(index)).length;
  const wrong = steps.flatMap(({ target, frame }, index) => ((said[index] === "before" || said[index] === "after") && said[index] !== truths[index] ? [`${target.name} says ${said[index]}, shows ${String(reds[index])}, ${frame?.file ?? ""}`] : []));
  if (wrong.length > 0) console.log(`wrong: ${wrong.join("; ")}`);
  return {
    gestures,
    steps: steps.length,
    before: count((index) => said[index] !== null && truths[index] === "before"),
    saidBefore: count((index) => said[index] === "before"),
    wrong: count((index) => (said[index] === "before" || said[index] === "after") && said[index] !== truths[index]),
    missing: count((index) => said[index] === null),
    marked: count((index) => isMarked(steps[index])),
  };
}

/** The buttons are pressed in turn, and the name says how many presses there had been. */
function isMarked(step: GuideStep | undefined): boolean {
  const mark = step?.frame?.target ?? null;
  if (step === undefined || mark === null) return false;
  const top = Number(step.target.name.replace(/\D/gu, "")) % 2 === 0 ? 200 : 300;
  return Math.abs(mark.x - 200) <= 1 && Math.abs(mark.y - top) <= 1 && Math.abs(mark.width - 160) <= 1 && Math.abs(mark.height - 60) <= 1;
}
