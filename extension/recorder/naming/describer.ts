import type { Opener, Page, States, Target } from "../../generated/wire";

/**
 * Says what was touched, what it is called and where it stands.
 *
 * One per document. It only reads: it changes nothing a page could see, and it never throws, whatever the page holds.
 * Names and styles are remembered for the running task only, so a page that changes is read anew.
 */
export interface Describer {
  /** The control that an act on this element is meant for: through icons and labels. */
  controlAt(hit: Element): Element | null;
  /** Everything a reader needs to find the element. */
  describe(element: Element, opener: Opener | null): Target;
  /** The states of the element now. */
  states(element: Element): States;
  /** A number that stays with the element for as long as it lives. */
  nodeId(element: Element): number;
  /** What page this is. Its address is raw: whoever sends it masks it first. */
  page(): Page;
  /** The list, menu, dialog, calendar or popover that the element stands in. */
  popupOf(element: Element): Element | null;
  /** The control that opened a popup, where the page ties the two together. */
  linkedTrigger(popup: Element): Element | null;
  /** What a popup's content shall say about the control that opened it. */
  openerFrom(trigger: Element, gesture: string | null, outer: Opener | null): Opener;
}
