import type { Changes } from "./changes";
import { now } from "./clock";
import type { Gesture } from "./gestures";
import { Names } from "./naming/names";
import { rectIn } from "./naming/rect";
import type { Standing, Targets } from "./targets";
import type { Voice } from "./voice";

/** When the control is read again, milliseconds after the act. */
const READS = [0, 32, 100, 400, 1_000] as const;

interface Watched {
  readonly gesture: Gesture;
  readonly element: Element;
  readonly node: number;
  /** The last reading, and the last one told. */
  seen: string;
  told: string | null;
}

/**
 * Reads how controls stand once the page has reacted: scripts change a switch after its click, not within it.
 * Told when two readings agree, and again when a later one differs.
 */
export class Settling {
  readonly #voice: Voice;
  readonly #targets: Targets;
  readonly #wrap: (what: () => void) => () => void;
  readonly #watched: Watched[] = [];
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #firstChange = new Map<string, number>();

  constructor(voice: Voice, targets: Targets, changes: Changes, wrap: (what: () => void) => () => void) {
    this.#voice = voice;
    this.#targets = targets;
    this.#wrap = wrap;
    changes.onTouch((at) => { this.#changed(at); });
  }

  /** Begins to read these controls for the act. */
  begin(gesture: Gesture, elements: readonly (Element | null)[]): void {
    for (const element of elements) {
      if (element !== null) this.#end(gesture, element);
      if (element === null || this.#watched.some((one) => one.gesture.id === gesture.id && one.element === element)) continue;
      this.#watched.push({ gesture, element, node: this.#targets.describer.nodeId(element), seen: "", told: null });
    }
    this.again(gesture);
  }

  /** The act went on (a button came up, a click was made): reads anew from here. */
  again(gesture: Gesture): void {
    this.#clear(gesture.id);
    this.#next(gesture, 0, 0);
  }

  #next(gesture: Gesture, index: number, waited: number): void {
    const at = READS[index];
    if (at === undefined) return;
    const read = this.#wrap(() => {
      this.#timers.delete(gesture.id);
      this.#read(gesture, index === READS.length - 1);
      this.#next(gesture, index + 1, at);
    });
    this.#timers.set(gesture.id, setTimeout(read, at - waited));
  }

  /** The page is going: tells now what can be told. */
  finish(): void {
    for (const gesture of new Set(this.#watched.map((one) => one.gesture))) this.#read(gesture, true);
  }

  stop(): void {
    for (const id of [...this.#timers.keys()]) this.#clear(id);
    this.#watched.length = 0;
  }

  /** Another act begins on the control: how it stands now is the last that came of the one before. */
  #end(gesture: Gesture, element: Element): void {
    for (const one of this.#watched.filter((watched) => watched.element === element && watched.gesture.id !== gesture.id)) {
      this.#look(one, true);
      this.#watched.splice(this.#watched.indexOf(one), 1);
    }
  }

  #changed(at: number): void {
    for (const { gesture } of this.#watched) {
      if (at >= gesture.time && !this.#firstChange.has(gesture.id)) this.#firstChange.set(gesture.id, at);
    }
  }

  #read(gesture: Gesture, last: boolean): void {
    for (const one of this.#watched.filter((watched) => watched.gesture.id === gesture.id)) this.#look(one, last);
    if (last) this.#forget(gesture.id);
  }

  #look(one: Watched, last: boolean): void {
    const standing = this.#targets.standing(one.element);
    const changedAt = this.#firstChange.get(one.gesture.id) ?? null;
    const reading = JSON.stringify([standing, changedAt]);
    const steady = reading === one.seen || last;
    one.seen = reading;
    if (steady && reading !== one.told) this.#tell(one, standing, changedAt, reading);
  }

  #tell(one: Watched, standing: Standing, changedAt: number | null, reading: string): void {
    one.told = reading;
    const rect = standing.connected ? rectIn(one.element, new Names()) : null;
    this.#voice.say({ kind: "settled", node: one.node, ...standing, changedAt, rect }, { gesture: one.gesture.id, time: now() });
  }

  #forget(id: string): void {
    this.#clear(id);
    this.#firstChange.delete(id);
    for (let index = this.#watched.length - 1; index >= 0; index -= 1) {
      if (this.#watched[index]?.gesture.id === id) this.#watched.splice(index, 1);
    }
  }

  #clear(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}
