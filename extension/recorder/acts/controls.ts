import type { Target, Value } from "../../generated/wire";
import { timeOf } from "../clock";
import { asElement, holds, isMatch, originOf, treeOf } from "../dom";
import { fieldKind } from "../fields/kind";
import { isAutofilled } from "../fields/visit";
import type { Gesture } from "../gestures";
import type { Room } from "./room";

/** A change that scripts make belongs to the act when it comes this soon, milliseconds. */
const ECHO_AGE = 1_000;

/** Reached by Tab and set by typing: letters are no acts, so the latest act was aimed at something else. */
function isByKeys(element: Element, { by, element: aimed }: Gesture): boolean {
  const chosen = isMatch(element, "select,input[type=date],input[type=time],input[type=month],input[type=week],input[type=datetime-local]");
  return chosen && by === "pointer" && aimed !== null && treeOf(element)?.activeElement === element && !holds(aimed, element) && !holds(element, aimed);
}

/** Native controls and forms. */
export class ControlActs {
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
  }

  /** `change`: the end of typing, or a choice. */
  changed(event: Event): void {
    const element = originOf(event);
    const kind = element === null ? null : fieldKind(element);
    if (element === null || kind === null) return;
    if (kind !== "chosen") {
      this.#room.visits.edited(event);
      this.#room.visits.rest(element, timeOf(event));
      return;
    }
    const time = timeOf(event);
    const latest = event.isTrusted ? this.#room.gestures.at(time) : this.#causeOf(element, time);
    const gesture = latest !== null && event.isTrusted && isByKeys(element, latest) ? null : latest;
    if (!event.isTrusted && gesture === null && !isAutofilled(element)) return;
    const { target, value } = this.#afterwards(element, gesture);
    this.#room.voice.say({ kind: "changed", target, value, trusted: event.isTrusted }, { gesture: gesture?.id ?? this.#room.gestures.nextId(), time });
  }

  /** What a script changed: the echo of the act just made, or what the person took after pressing this very control. */
  #causeOf(element: Element, time: number): Gesture | null {
    const last = this.#room.gestures.at(time);
    return last?.element === element ? last : this.#room.gestures.at(time, ECHO_AGE);
  }

  /** The control as it stands after the change; what it is called was read before, if the act was aimed at it. */
  #afterwards(element: Element, gesture: Gesture | null): { target: Target; value: Value } {
    const { targets } = this.#room;
    const value = targets.value(element) ?? ({ kind: "empty" } as const);
    if (gesture?.element !== element || gesture.target === null) return { target: targets.read(element).target, value };
    return { target: { ...gesture.target, states: targets.describer.states(element), value }, value };
  }

  submitted(event: SubmitEvent): void {
    if (!event.isTrusted) return;
    const time = timeOf(event);
    const form = originOf(event);
    this.#room.visits.restAll(time);
    const name = form === null ? "" : this.#room.targets.describer.describe(form, null).label.text;
    const submitter = asElement(event.submitter);
    const node = submitter === null ? null : this.#room.targets.describer.nodeId(submitter);
    this.#room.voice.say({ kind: "submitted", form: name === "" ? null : name, submitter: node }, { gesture: this.#room.gestures.at(time)?.id ?? null, time });
  }

  /** The browser found a field invalid and says so beside it. */
  invalid(event: Event): void {
    const element = originOf(event);
    if (!event.isTrusted || !(element instanceof HTMLElement) || !("validationMessage" in element)) return;
    this.#room.outcomes.invalid(element, String(element.validationMessage));
  }
}
