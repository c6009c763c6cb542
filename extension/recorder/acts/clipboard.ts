import { timeOf } from "../clock";
import { asElement, oneLine, parentOf, textOf } from "../dom";
import type { Room } from "./room";

const LONGEST = 300;

/** Copying and cutting: where from, never what. */
export class ClipboardActs {
  readonly #room: Room;

  constructor(room: Room) {
    this.#room = room;
  }

  copied(event: ClipboardEvent): void {
    if (!event.isTrusted) return;
    const time = timeOf(event);
    const gesture = this.#room.gestures.at(time, 1_000);
    this.#room.voice.say({ kind: "copied", source: this.#source(), cut: event.type === "cut" }, { gesture: gesture?.id ?? this.#room.gestures.nextId(), time });
  }

  /** The name of the thing whose whole text was copied: its field, its column, else nothing. */
  #source(): string | null {
    const selection = document.getSelection();
    if (selection?.type !== "Range") return null;
    const copied = oneLine(selection.toString(), LONGEST);
    let element = asElement(selection.focusNode) ?? asElement(selection.focusNode === null ? null : parentOf(selection.focusNode));
    for (let level = 0; element !== null && level < 4; level += 1) {
      if (oneLine(textOf(element), LONGEST) === copied) {
        const { label, place } = this.#room.targets.read(element).target;
        const field = place.find(({ kind }) => kind === "field")?.name;
        return field ?? (label.text === "" || label.text === copied ? null : label.text);
      }
      element = asElement(parentOf(element));
    }
    return null;
  }
}
