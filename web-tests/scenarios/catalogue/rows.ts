/** Where a row of the catalogue of events is done with trusted input in the real browser, or why it cannot be. */
export type Done =
  /** A case of `recorder/acts.spec.ts`, which says its rows. */
  | "acts"
  /** One of the gestures in `gestures.ts`. */
  | "gestures"
  /** A scenario, ours or of the common ground truth. */
  | { readonly scenario: string }
  /** A test with a page of its own. */
  | { readonly file: string; readonly test: string }
  /** Trusted input cannot produce it: a trace in `core/src/fold/tests` stands in. */
  | { readonly cannot: string };

const scenario = (name: string): Done => ({ scenario: name });
const cannot = (why: string): Done => ({ cannot: why });
const editors: Done = { file: "web-tests/scenarios/editors.spec.ts", test: "editors: typed text is one step in each" };

/** All rows, M1 to M128, in order. */
export const ROWS: readonly Done[] = [
  // M1–M33: the pointer
  "acts", "acts", "acts", "acts", "acts", scenario("press on A, release on B"), "acts", scenario("slider of the page's own"), "acts",
  cannot("files are dragged by the operating system"),
  "acts", "gestures", "gestures", "acts", "gestures", scenario("link with the middle button"), scenario("link with Control held"), "gestures",
  "acts", scenario("unavailable by ARIA alone"), "acts", "acts", "acts", scenario("dialog left by its backdrop"), scenario("light-dismiss popover"),
  scenario("press on prose"), "gestures", scenario("row that can be pressed"), scenario("button in a row that can be pressed"), scenario("press on a chart"),
  scenario("same button four times"), "gestures", "gestures",
  // M34–M48: labels, checkboxes, switches
  "acts", "acts", scenario("label of a switch that is a button"), "acts", "acts", scenario("click text label, type, blur"), "acts", "acts",
  scenario("label double-click (on then off)"), scenario("checkbox that the page sets itself"), "acts", scenario("card around a hidden radio"),
  scenario("all rows"), "gestures", "gestures",
  // M49–M80: text
  "acts", "acts", "acts", "gestures", "gestures", scenario("type then click Submit"), "gestures", "acts", "acts",
  cannot("the browser's own context menu takes no injected input"),
  scenario("select text and copy it"), scenario("copy button"), "gestures", "acts", scenario("search clear (x)"), scenario("filter, then its clear button"),
  scenario("input method"), scenario("text without keys"),
  cannot("suggestions of the spelling checker stand in the browser's own menu"),
  cannot("autofill is taken from the browser's own list; a password manager's way is M69"),
  "acts", scenario("passphrase, then shown"), scenario("code in one field per digit"), "gestures", "acts", "gestures", scenario("Autosuggest"),
  scenario("filter, then its clear button"), "acts", "acts", editors, editors,
  // M81–M98: native controls
  cannot("the list of a native select is a window of the system, which injected presses do not reach; M82 and M85 choose"),
  "acts", scenario("list box option"), scenario("two options of a list box"), "gestures", "acts", "gestures", scenario("number spinner"),
  scenario("number by arrow keys"), "acts", scenario("slider of the page's own"),
  cannot("the colour picker is a window of the system"),
  "acts", "gestures", scenario("details/summary"), "acts", "gestures", scenario("button with a question by the browser"),
  // M99–M111: menus and widgets
  "acts", scenario("menu opened and left"), "acts", "acts", scenario("two options in one opening"), scenario("chip taken away"), scenario("Date picker"),
  scenario("tab by arrow key"), scenario("branch of a tree"), scenario("stages"), scenario("sort"), "gestures", scenario("page of a table"),
  // M112–M128: ways and what is none
  scenario("link to another page"), "acts", "acts", scenario("reload"), scenario("link, then back"), scenario("link that opens a tab"), "gestures",
  "gestures", "gestures", "gestures", "acts", "acts", scenario("open dialog, Escape closes"), "gestures",
  { file: "web-tests/worker/delivery.spec.ts", test: "loses, doubles and disorders nothing" },
  cannot("Cairn shows nothing of its own in a page"),
  { file: "web-tests/recorder/unseen.spec.ts", test: "a dialog of the browser itself leaves a gap after its step" },
];
