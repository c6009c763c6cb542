import type { Target } from "../../generated/wire";
import { timeOf } from "../clock";
import { originOf } from "../dom";
import { fieldOf } from "../fields/kind";
import type { Gesture } from "../gestures";
import { controlOfLabel, steppedField } from "../targets";
import { pointerOf } from "./common";
import type { Room } from "./room";

/** A touch that became scrolling moved at least this far for us, CSS px: nobody takes it for a click. */
const CANCELLED = 100;
/** A scripted click belongs to the act when it comes this soon, milliseconds. */
const ECHO_AGE = 1_000;
const MOST_ECHOES = 3;

interface Selected {
  readonly anchor: Node | null;
  readonly focus: Node | null;
  readonly from: number;
  readonly to: number;
}

/** Presses and what the browser makes of them. */
export class PointerActs {
  readonly #room: Room;
  #selection: Selected | null = null;
  #pressedAt: { x: number; y: number } | null = null;
  #pressedOn: Element | null = null;

  constructor(room: Room) {
    this.#room = room;
  }

  /** Before the page reacts: what the press was aimed at, said in the same task. */
  down(event: PointerEvent): void {
    if (!event.isTrusted || !event.isPrimary) return;
    const { gestures, targets, visits, voice, changes, popups, settling, outcomes, acting } = this.#room;
    const time = timeOf(event);
    acting();
    changes.observePath(event);
    const origin = originOf(event);
    visits.restAll(time, origin === null ? null : fieldOf(origin));
    const { element, target, opener, openerLabel, trigger } = targets.aim(event);
    const at = { x: event.clientX, y: event.clientY };
    const gesture = gestures.open({ id: gestures.nextId(), by: "pointer", time, element, target, opener, openerLabel, at });
    const quietSince = changes.last;
    this.#selection = selected();
    this.#pressedAt = at;
    this.#pressedOn = origin;
    voice.say({ kind: "pressed", pointer: pointerOf(event), target, quietSince }, { gesture: gesture.id, time });
    visits.entered(event);
    popups.acted(gesture);
    outcomes.acted(gesture);
    settling.begin(gesture, [element, controlOfLabel(element), trigger, steppedField(element)]);
  }

  up(event: PointerEvent): void {
    if (!event.isTrusted || !event.isPrimary) return;
    const gesture = this.#pressed();
    if (gesture === null) return;
    const { voice, settling } = this.#room;
    const node = this.#releasedOn(event, gesture);
    voice.say({ kind: "released", pointer: pointerOf(event), moved: this.#moved(event), selectedText: this.#selectedSince(), node }, { gesture: gesture.id, time: timeOf(event) });
    settling.again(gesture);
  }

  /** What was pressed and let go is one control, whatever the page made of it meanwhile. */
  #releasedOn(event: PointerEvent, { target }: Gesture): number {
    const { targets } = this.#room;
    const same = target !== null && this.#pressedOn !== null && originOf(event) === this.#pressedOn;
    return same ? target.node : targets.describer.nodeId(targets.resolve(event));
  }

  /** The browser took the pointer for scrolling or for a drag. */
  cancelled(event: PointerEvent): void {
    const gesture = this.#pressed();
    if (!event.isTrusted || !event.isPrimary || gesture === null) return;
    const moved = Math.max(this.#moved(event), CANCELLED);
    this.#room.voice.say({ kind: "released", pointer: pointerOf(event), moved, selectedText: false, node: null }, { gesture: gesture.id, time: timeOf(event) });
  }

  /** `click` and `auxclick`. Components also call events of their own so: those have no pointer, and tell no act. */
  clicked(event: Event): void {
    if (!(event instanceof MouseEvent)) return;
    const time = timeOf(event);
    const { gestures, voice, settling } = this.#room;
    const current = gestures.at(time, event.isTrusted ? undefined : ECHO_AGE);
    if (!event.isTrusted) {
      if (current === null || current.echoes >= MOST_ECHOES) return;
      current.echoes += 1;
    }
    const element = this.#room.targets.resolve(event);
    const target = this.#targetOf(element, current);
    const gesture = current ?? this.#unannounced(event, element);
    voice.say({ kind: "clicked", pointer: pointerOf(event), target, trusted: event.isTrusted }, { gesture: gesture.id, time, urgent: current === null });
    settling.begin(gesture, [element, controlOfLabel(element)]);
  }

  doubleClicked(event: MouseEvent): void {
    if (!event.isTrusted) return;
    const gesture = this.#room.gestures.at(timeOf(event));
    const target = this.#targetOf(this.#room.targets.resolve(event), gesture);
    this.#room.voice.say({ kind: "doubleClicked", target }, { gesture: gesture?.id ?? null, time: timeOf(event) });
  }

  contextMenu(event: MouseEvent): void {
    if (!event.isTrusted) return;
    const element = this.#room.targets.resolve(event);
    const gesture = this.#room.gestures.at(timeOf(event), ECHO_AGE) ?? this.#unannounced(event, element);
    this.#room.voice.say({ kind: "contextMenuOpened", target: this.#targetOf(element, gesture) }, { gesture: gesture.id, time: timeOf(event) });
  }

  /** A click that no press announced: by voice control, a screen reader, a script's `requestSubmit`. */
  #unannounced(event: MouseEvent, element: Element): Gesture {
    const { gestures, targets, popups, outcomes } = this.#room;
    const { target, opener, openerLabel } = targets.read(element);
    const gesture = gestures.open({ id: gestures.nextId(), by: "other", time: timeOf(event), element, target, opener, openerLabel, at: null });
    popups.acted(gesture);
    outcomes.acted(gesture);
    return gesture;
  }

  /** The press's own words when it is the same control: the page may have renamed it since. */
  #targetOf(element: Element, gesture: Gesture | null): Target {
    if (gesture?.element === element && gesture.target !== null) return gesture.target;
    return this.#room.targets.read(element).target;
  }

  #pressed(): Gesture | null {
    const latest = this.#room.gestures.latest;
    return latest?.by === "pointer" ? latest : null;
  }

  #moved(event: PointerEvent): number {
    const from = this.#pressedAt;
    return from === null ? 0 : Math.hypot(event.clientX - from.x, event.clientY - from.y);
  }

  #selectedSince(): boolean {
    const now = selected();
    if (now === null) return false;
    const before = this.#selection;
    return before?.anchor !== now.anchor || before.focus !== now.focus || before.from !== now.from || before.to !== now.to;
  }
}

function selected(): Selected | null {
  const selection = document.getSelection();
  if (selection?.type !== "Range") return null;
  return { anchor: selection.anchorNode, focus: selection.focusNode, from: selection.anchorOffset, to: selection.focusOffset };
}

