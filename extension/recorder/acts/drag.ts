import type { DropKind } from "../../generated/wire";
import { timeOf } from "../clock";
import type { Room } from "./room";

/** Dragging within the page, and dropping from outside. */
export class DragActs {
  readonly #room: Room;
  #dragging: string | null = null;

  constructor(room: Room) {
    this.#room = room;
  }

  started(event: DragEvent): void {
    if (!event.isTrusted) return;
    const time = timeOf(event);
    const { element, target } = this.#room.targets.aim(event);
    const current = this.#room.gestures.latest;
    const gesture = current?.by === "pointer" ? current.id : this.#room.gestures.nextId();
    this.#dragging = gesture;
    const same = current?.element === element && current.target !== null ? current.target : target;
    this.#room.voice.say({ kind: "dragStarted", target: same }, { gesture, time });
  }

  dropped(event: DragEvent): void {
    if (!event.isTrusted) return;
    const { target } = this.#room.targets.aim(event);
    const what = dropOf(event, this.#dragging !== null);
    const gesture = this.#dragging ?? this.#room.gestures.nextId();
    this.#room.voice.say({ kind: "dropped", target, what }, { gesture, time: timeOf(event) });
  }

  ended(): void {
    this.#dragging = null;
  }
}

function dropOf(event: DragEvent, fromPage: boolean): DropKind {
  const names = [...(event.dataTransfer?.files ?? [])].slice(0, 100).map(({ name }) => name);
  if (names.length > 0) return { kind: "files", names };
  return { kind: fromPage ? "element" : "text" };
}
