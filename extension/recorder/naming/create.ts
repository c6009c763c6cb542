import type { Opener, Page, Target } from "../../generated/wire";
import { actionable } from "./actionable";
import type { Describer } from "./describer";
import { Names } from "./names";
import { pageOf } from "./page";
import { linkedTrigger, popupOf } from "./popups";
import { statesOf } from "./states";
import { describeOpener, describeTarget } from "./target";
import type { Wide } from "./wide";

/** Whatever a page does, the recorder goes on. */
function guarded<T>(compute: () => T, otherwise: () => T): T {
  try {
    return compute();
  } catch {
    return otherwise();
  }
}

const NOTHING = { checked: null, pressed: null, expanded: null, selected: null, current: null, disabled: null, invalid: null, required: null, sort: null, hasPopup: null, multiple: null };
const NAMELESS = { role: "generic", widget: null, label: { text: "", source: "none" }, place: [] } as const;

const bareTarget = (node: number, opener: Opener | null): Target => ({
  ...NAMELESS, place: [], node, accessibleName: null, states: { ...NOTHING }, value: null, opener, explanations: [], position: null,
  rect: { x: 0, y: 0, width: 0, height: 0 }, testId: null, href: null, groupNode: null, labelFor: null,
});

const barePage = (document: Document): Page => ({
  url: document.URL, title: "", heading: null, breadcrumb: [], language: null, viewport: { width: innerWidth, height: innerHeight },
});

/** A describer of one document. */
export function createDescriber(document: Document, wide: Wide | null = null): Describer {
  const ids = new WeakMap<Element, number>();
  let last = 0;
  let names: Names | null = null;

  const nodeId = (element: Element): number => {
    const known = ids.get(element);
    if (known !== undefined) return known;
    last += 1;
    ids.set(element, last);
    return last;
  };
  /** Names hold for the running task: a microtask forgets them before anything else can change the page. */
  const current = (): Names => {
    if (names === null) queueMicrotask(() => (names = null));
    return (names ??= new Names(wide));
  };

  return {
    nodeId,
    controlAt: (hit) => guarded(() => actionable(hit, current()), () => null),
    describe: (element, opener) => guarded(() => describeTarget(element, opener, current(), nodeId), () => bareTarget(nodeId(element), opener)),
    states: (element) => guarded(() => statesOf(element), () => ({ ...NOTHING })),
    page: () => guarded(() => pageOf(document, current()), () => barePage(document)),
    popupOf: (element) => guarded(() => popupOf(element, current()), () => null),
    linkedTrigger: (popup) => guarded(() => linkedTrigger(popup, current()), () => null),
    openerFrom: (trigger, gesture, outer) =>
      guarded(() => describeOpener(trigger, gesture, outer, current(), nodeId), () => ({ ...NAMELESS, place: [], gesture, node: nodeId(trigger), opener: outer })),
  };
}
