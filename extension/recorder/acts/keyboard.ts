import type { Key } from "../../generated/wire";
import { timeOf } from "../clock";
import { attribute, closest, isInput, isMatch, originOf, tagOf } from "../dom";
import type { FieldKind } from "../fields/kind";
import { fieldKind, fieldOf } from "../fields/kind";
import { find, referenced } from "../naming/dom";
import { modifiersOf } from "./common";
import type { Room } from "./room";

const ARROWS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);
const OUTSIDE_FIELDS = new Set([" ", "Delete", "Backspace", "/", "?", "ContextMenu", "Home", "End", "PageUp", "PageDown"]);
/** Told by what they do: copy, cut, paste, undo, select all. */
const TOLD_OTHERWISE = new Set(["c", "v", "x", "z", "y", "a", "insert"]);
const HELD = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Fn", "Dead", "Process", "Unidentified", "Tab"]);
/** Keys in these choose, though one types into them too. */
const CHOOSING = "[role=combobox], [aria-autocomplete], [aria-haspopup=listbox], [aria-expanded], [aria-activedescendant], [list]";

/** Keys that may be acts. What is typed is heard by the field, never key by key. */
export class KeyActs {
  readonly #room: Room;
  readonly #later: (what: () => void) => void;

  constructor(room: Room, later: (what: () => void) => void) {
    this.#room = room;
    this.#later = later;
  }

  down(event: KeyboardEvent): void {
    // Autofill sends key events without a key.
    if (!event.isTrusted || typeof (event.key as unknown) !== "string") return;
    if (event.isComposing || HELD.has(event.key)) return;
    const origin = originOf(event);
    const kind = origin === null ? null : fieldKind(origin);
    this.#room.visits.typed(event);
    if (event.repeat || !isAct(event, origin, kind)) return;
    this.#act(event, origin, kind);
  }

  #movedToTab(from: Element | null, gesture: string, time: number): void {
    const tab = document.activeElement;
    if (tab === null || tab === from || !isTab(tab) || attribute(tab, "aria-selected") !== "true") return;
    const { target } = this.#room.targets.read(tab);
    this.#room.voice.say({ kind: "changed", target, value: { kind: "empty" }, trusted: true }, { gesture, time });
  }

  #act(event: KeyboardEvent, origin: Element | null, kind: FieldKind | null): void {
    const { gestures, targets, visits, voice, changes, popups, settling, outcomes, acting } = this.#room;
    const time = timeOf(event);
    acting();
    changes.observePath(event);
    if (origin !== null && kind !== null) visits.rest(origin, time);
    const entry = origin === null ? null : entryAtHand(event, origin);
    const aimed = origin === null || isMatch(origin, "body, html") ? null : entry === null ? targets.aim(event) : targets.read(entry);
    const element = aimed?.element ?? null;
    const target = aimed?.target ?? null;
    const gesture = gestures.open({ id: gestures.nextId(), by: "key", time, element, target, opener: aimed?.opener ?? null, openerLabel: aimed?.openerLabel ?? null, at: null });
    const quietSince = changes.last;
    const key = keyOf(event);
    voice.say({ kind: "keyPressed", key, target, quietSince }, { gesture: gesture.id, time });
    if (event.ctrlKey || event.metaKey) popups.chorded();
    else popups.acted(gesture);
    outcomes.acted(gesture);
    settling.begin(gesture, element === null ? [] : [element, aimed?.trigger ?? null]);
    if (ARROWS.has(event.key) && isTab(origin)) this.#later(() => { this.#movedToTab(origin, gesture.id, time); });
    this.#later(() => {
      if (event.defaultPrevented) voice.say({ kind: "keyPressed", key: { ...key, prevented: true }, target, quietSince }, { gesture: gesture.id, time });
    });
  }
}

/** What Enter takes in a list or menu that keeps the focus itself. The field of a list tells what it took by its value. */
function entryAtHand(event: KeyboardEvent, origin: Element): Element | null {
  if (event.key !== "Enter" || !isMatch(origin, "[role=menu], [role=listbox], [role=tree], [role=dialog] [role=combobox]")) return null;
  const [list] = referenced(origin, "aria-controls");
  const entry = referenced(origin, "aria-activedescendant")[0] ?? (list === undefined ? null : find(list, "[role=option][aria-selected=true]"));
  return entry !== null && isMatch(entry, "[role=option], [role^=menuitem], [role=treeitem]") ? entry : null;
}

/** Arrows in a row of tabs move the focus, and with it what is shown. */
function isTab(element: Element | null): boolean {
  return element !== null && attribute(element, "role") === "tab";
}

function keyOf(event: KeyboardEvent): Key {
  return { key: event.key, modifiers: modifiersOf(event), repeat: event.repeat, composing: event.isComposing, prevented: false };
}

/** Whether the key may be an act of its own, by what it is pressed in. */
function isAct(event: KeyboardEvent, origin: Element | null, kind: FieldKind | null): boolean {
  if (event.key === "Escape" || /^F\d{1,2}$/.test(event.key)) return true;
  if (kind === "terminal") return false;
  if (origin !== null && isSecret(origin)) return event.key === "Enter";
  if (isChord(event)) return !TOLD_OTHERWISE.has(event.key.toLowerCase());
  if (event.key === "Enter") return kind !== "code" && kind !== "rich" && !(origin !== null && tagOf(origin) === "textarea");
  const typing = kind !== null && kind !== "chosen";
  if (ARROWS.has(event.key)) return !typing || (origin !== null && closest(fieldOf(origin), CHOOSING) === origin);
  if (event.key === "F10" || event.key === "ContextMenu") return true;
  return !typing && OUTSIDE_FIELDS.has(event.key);
}

/** With Control, Alt or Command; AltGraph only writes other letters. */
function isChord(event: KeyboardEvent): boolean {
  if (event.getModifierState("AltGraph")) return false;
  const alone = event.altKey && !event.ctrlKey && !event.metaKey;
  // Option and a letter is a letter, on a Mac.
  if (alone && event.key.length === 1 && event.key.charCodeAt(0) > 127) return false;
  return event.ctrlKey || event.metaKey || alone;
}

const isSecret = (element: Element): boolean => isInput(element, "password");
