import type { Modifiers, Pointer, PointerType } from "../../generated/wire";

const TYPES: Readonly<Record<string, PointerType>> = { mouse: "mouse", pen: "pen", touch: "touch" };

/** The keys held during an event. */
export function modifiersOf(event: MouseEvent | KeyboardEvent): Modifiers {
  return { control: event.ctrlKey, shift: event.shiftKey, alt: event.altKey, meta: event.metaKey };
}

/** A pointer event as it is told. An activation without a pointer has button −1. */
export function pointerOf(event: MouseEvent): Pointer {
  const pointerType = event instanceof PointerEvent ? (TYPES[event.pointerType] ?? "none") : "mouse";
  const byKey = pointerType === "none" && event.detail === 0;
  return {
    x: event.clientX,
    y: event.clientY,
    button: byKey ? -1 : event.button,
    detail: Math.min(event.detail, 0xffff),
    pointerType,
    modifiers: modifiersOf(event),
  };
}
