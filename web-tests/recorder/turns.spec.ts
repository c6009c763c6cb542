import { expect, test } from "@playwright/test";
import { Turns } from "../../extension/recorder/natives/turns.ts";

/**
 * What a page of a browser with a window heard, as a hand's own keys and buttons went to the browser's own dialogs.
 * Injected input answers a dialog without its window, so these traces stand in: milliseconds of the document.
 */
const STANDSTILL = { start: 1_528, end: 3_290 };

interface Heard {
  readonly what: string;
  readonly events: readonly (readonly [type: string, timeStamp: number])[];
  readonly asked: boolean;
}

const HEARD: readonly Heard[] = [
  { what: "a question, answered by Enter", events: [["pointerdown", 531], ["blur", 3_291], ["focus", 3_291]], asked: true },
  { what: "a question, left by Escape", events: [["blur", 3_291], ["focus", 3_291], ["keyup", 3_295]], asked: true },
  { what: "a question on a busy machine", events: [["blur", 3_341], ["focus", 3_344], ["keyup", 3_280]], asked: true },
  { what: "hard work", events: [["pointerdown", 464]], asked: false },
  { what: "hard work, and impatient clicks", events: [["pointerdown", 2_100], ["pointerup", 2_150]], asked: false },
  { what: "hard work, by the keyboard to the address bar and back", events: [["keydown", 2_842], ["blur", 3_291], ["focus", 3_291]], asked: false },
  { what: "hard work, by the mouse to the address bar and back by a key", events: [["blur", 3_291], ["focus", 3_291], ["keyup", 2_900]], asked: false },
  { what: "hard work, from elsewhere back by the mouse", events: [["blur", 3_291], ["focus", 3_291], ["pointerdown", 2_900]], asked: false },
  { what: "hard work, and the focus to a frame and back", events: [["blur within", 3_291], ["focus", 3_291]], asked: false },
  { what: "hard work, and away afterwards", events: [["blur", 3_900], ["focus", 5_200]], asked: false },
  { what: "hard work, and away just then", events: [["blur", 3_291], ["focus", 4_200]], asked: false },
  { what: "hard work that moves the focus itself", events: [["blur", 2_000], ["focus", 2_000]], asked: false },
];

for (const { what, events, asked } of HEARD) {
  test(`the keyboard was in a dialog of the browser or not: ${what}`, () => {
    const turns = new Turns();
    for (const [type, timeStamp] of events) {
      if (type.startsWith("blur")) turns.left({ type, timeStamp }, type !== "blur");
      else if (type === "focus") turns.came({ type, timeStamp });
      else turns.acted({ type, timeStamp });
    }
    expect(turns.tookKeyboard(STANDSTILL)).toBe(asked);
  });
}
