import type { Opener } from "../generated/wire";
import { attribute, holds, isMatch, isVisible } from "./dom";
import type { Gesture } from "./gestures";
import type { Describer } from "./naming/index";

/** A popup and what opened it. */
export interface OpenPopup {
  readonly popup: Element;
  readonly trigger: Element;
  readonly opener: Opener;
}

const TRIGGER = "[aria-haspopup]:not([aria-haspopup=false]), [aria-expanded], [popovertarget], [commandfor], [role=combobox], [aria-autocomplete]";
/** A popup this long after an act came of it, milliseconds. */
const SOON = 500;
/** Popups within popups are followed this deep. */
const DEEP = 8;
const NOWHERE = { opener: null, trigger: null };

/** Whether the element says that it opens something. */
export function opensSomething(element: Element): boolean {
  return isMatch(element, TRIGGER) && attribute(element, "aria-disabled") !== "true";
}

/** Remembers which control opened what, also where the page ties the two together in no way. */
export class Popups {
  readonly #describer: Describer;
  #stack: OpenPopup[] = [];
  /** The act that may have opened the next popup. */
  #candidate: { trigger: Element; opener: Opener; time: number } | null = null;
  #version = 0;

  constructor(describer: Describer) {
    this.#describer = describer;
  }

  /** Another number whenever an element may have another opener though the page is the same. */
  get version(): number {
    return this.#version;
  }

  /** Who opened the popup that the element stands in, as it is told and as it stands in the page; nobody outside of popups. */
  around(element: Element): { readonly opener: Opener | null; readonly trigger: Element | null } {
    this.prune();
    const popup = this.#describer.popupOf(element);
    const known = this.#stack.findLast((open) => holds(open.popup, element) || (popup !== null && holds(popup, open.popup)));
    if (known !== undefined || popup === null) return known ?? NOWHERE;
    const trigger = this.#describer.linkedTrigger(popup);
    const opener = trigger === null ? this.#lastUnlinked(popup) : (this.#knownOpener(trigger) ?? this.#describer.openerFrom(trigger, null, null));
    return { opener, trigger };
  }

  /** Who opened the popup that the element stands in; null outside of popups. */
  openerOf(element: Element): Opener | null {
    return this.around(element).opener;
  }

  /** An act was aimed at this element: whatever pops up soon came of it. */
  acted(gesture: Gesture): void {
    const { element, target } = gesture;
    if (element === null || target === null) return;
    const { node, role, widget, place } = target;
    const label = gesture.openerLabel ?? target.label;
    const opener = { gesture: gesture.id, node, role, widget, label, place, opener: gesture.opener };
    this.#candidate = { trigger: element, opener, time: gesture.time };
    this.#version += 1;
  }

  /** A chord was pressed wherever the focus happens to be: what it opens belongs to nothing there. */
  chorded(): void {
    this.#candidate = null;
    this.#version += 1;
  }

  /** A popup appeared; returns what opened it, once. */
  appeared(popup: Element, time: number): OpenPopup | null {
    if (this.#stack.some((open) => open.popup === popup) || this.#standsInPage(popup)) return null;
    const linked = this.#describer.linkedTrigger(popup);
    const candidate = this.#candidate;
    const soon = candidate !== null && time - candidate.time <= SOON && !holds(popup, candidate.trigger);
    if (soon && (linked === null || holds(candidate.trigger, linked) || holds(linked, candidate.trigger) || this.#cameAlong(linked, candidate.trigger))) {
      return this.#push({ popup, trigger: candidate.trigger, opener: candidate.opener });
    }
    if (linked === null || !soon) return null;
    return this.#push({ popup, trigger: linked, opener: this.#describer.openerFrom(linked, candidate.opener.gesture, candidate.opener.opener) });
  }

  /** A popup that opened while the pointer rested on this. */
  hovered(popup: Element, trigger: Element, gesture: string): OpenPopup | null {
    if (this.#stack.some((open) => open.popup === popup)) return null;
    return this.#push({ popup, trigger, opener: this.#describer.openerFrom(trigger, gesture, this.openerOf(trigger)) });
  }

  /** Forgets what has left; returns it. */
  prune(): readonly OpenPopup[] {
    const gone = this.#stack.filter(({ popup }) => !isVisible(popup));
    if (gone.length > 0) {
      this.#stack = this.#stack.filter((open) => !gone.includes(open));
      this.#version += 1;
    }
    return gone;
  }

  /** A tree that came with the page's own content, such as behind a tab, was not opened to choose from. */
  #standsInPage(popup: Element): boolean {
    const inner = popup.firstElementChild;
    return attribute(popup, "role") === "tree" && inner !== null && this.#describer.popupOf(inner) === null;
  }

  /** The search field on top of a list came with the list: what opened both is the act's control. */
  #cameAlong(linked: Element, acted: Element): boolean {
    const around = this.#describer.popupOf(linked);
    return around !== null && !holds(around, acted);
  }

  #push(open: OpenPopup): OpenPopup {
    this.#stack = [...this.#stack.slice(-DEEP), open];
    this.#version += 1;
    return open;
  }

  #knownOpener(trigger: Element): Opener | null {
    const candidate = this.#candidate;
    if (candidate !== null && (candidate.trigger === trigger || holds(trigger, candidate.trigger) || holds(candidate.trigger, trigger))) return candidate.opener;
    return this.#stack.findLast((open) => open.trigger === trigger)?.opener ?? null;
  }

  /** Without any tie, the last act outside of the popup opened it. */
  #lastUnlinked(popup: Element): Opener | null {
    const candidate = this.#candidate;
    return candidate === null || holds(popup, candidate.trigger) ? null : candidate.opener;
  }
}
