import type { Role } from "../../generated/wire";
import { attribute, closest, find, hasAttribute, localName, matches, namespace, referenced } from "./dom";

/** Roles whose name may come from their content (ARIA 1.2, 5.2.8.4). */
const NAMED_BY_CONTENT = new Set(
  "button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row rowheader switch tab tooltip treeitem sectionhead".split(" "),
);
/** The other roles that exist; a token outside both sets is passed over. */
const OTHER_ROLES = new Set(
  "alert alertdialog application article associationlist associationlistitemkey associationlistitemvalue banner blockquote caption code combobox comment complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid group image img insertion list listbox listitem log main mark marquee math menu menubar meter navigation none note paragraph presentation progressbar radiogroup region rowgroup scrollbar search searchbox separator slider spinbutton status strong subscript suggestion superscript table tablist tabpanel term textbox time timer toolbar tree treegrid".split(" "),
);

const CONTROL_ROLES = new Set(
  "button link checkbox radio switch option menuitem menuitemcheckbox menuitemradio tab treeitem combobox listbox slider spinbutton textbox searchbox".split(" "),
);
export const isControlRole = (role: string): boolean => CONTROL_ROLES.has(role);
export const isNamedByContent = (role: string): boolean => NAMED_BY_CONTENT.has(role);

/** The role the page gives, if it is a role. */
export function explicitRole(element: Element): string | null {
  for (const token of (attribute(element, "role") ?? "").toLowerCase().split(/\s+/, 10)) {
    if (NAMED_BY_CONTENT.has(token) || OTHER_ROLES.has(token)) return token === "image" ? "img" : token;
  }
  return null;
}

const INPUT_ROLES: Readonly<Record<string, string>> = {
  button: "button", submit: "button", reset: "button", image: "button", file: "button", color: "button",
  checkbox: "checkbox", radio: "radio", range: "slider", number: "spinbutton", search: "searchbox", hidden: "none",
  date: "textbox", time: "textbox", "datetime-local": "textbox", month: "textbox", week: "textbox",
};

/** The type of an `input`, lower case, as the page wrote it. */
export const inputType = (element: Element): string => (attribute(element, "type") ?? "text").trim().toLowerCase();

function inputRole(element: Element): string {
  const role = INPUT_ROLES[inputType(element)] ?? "textbox";
  return hasAttribute(element, "list") && (role === "textbox" || role === "searchbox") ? "combobox" : role;
}

const selectRole = (element: Element): string =>
  hasAttribute(element, "multiple") || Number(attribute(element, "size") ?? "1") > 1 ? "listbox" : "combobox";

const landmark = (role: string) => (element: Element): string =>
  closest(element, "article,aside,main,nav,section,[role=region]") === null ? role : "generic";

const named = (role: string) => (element: Element): string =>
  hasAttribute(element, "aria-label") || hasAttribute(element, "aria-labelledby") || hasAttribute(element, "title") ? role : "generic";

const hasCells = (row: Element | null): boolean => row === null || find(row, "td") !== null;

function headerCellRole(element: Element): string {
  const scope = attribute(element, "scope");
  if (scope === "row" || scope === "rowgroup") return "rowheader";
  if (scope === "col" || scope === "colgroup") return "columnheader";
  return matches(element, "thead *, tr:first-child > :not(td ~ *)") || !hasCells(closest(element, "tr"))
    ? "columnheader"
    : "rowheader";
}

const cellRole = (element: Element): string =>
  closest(element, "table,[role=grid]") !== null && matches(closest(element, "table,[role=grid]") ?? element, "[role=grid],[role=treegrid]") ? "gridcell" : "cell";

const linkRole = (element: Element): string => (hasAttribute(element, "href") ? "link" : "generic");

/** HTML-AAM: what an element is without a `role`. */
const TAG_ROLES: Readonly<Record<string, string | ((element: Element) => string)>> = {
  a: linkRole, area: linkRole, article: "article", aside: "complementary", blockquote: "blockquote", button: "button",
  caption: "caption", code: "code", datalist: "listbox", dd: "definition", del: "deletion", details: "group",
  dialog: "dialog", dfn: "term", dt: "term", em: "emphasis", fieldset: "group", figure: "figure", footer: landmark("contentinfo"),
  form: "form", h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading",
  header: landmark("banner"), hr: "separator", img: (element) => (attribute(element, "alt") === "" ? "none" : "img"),
  input: inputRole, ins: "insertion", li: "listitem", main: "main", mark: "mark", math: "math", menu: "list", meter: "meter",
  nav: "navigation", ol: "list", optgroup: "group", option: "option", output: "status", p: "paragraph", progress: "progressbar",
  search: "search", section: named("region"), select: selectRole, strong: "strong", sub: "subscript", summary: "button",
  sup: "superscript", svg: "img", table: "table", tbody: "rowgroup", td: cellRole, textarea: "textbox", tfoot: "rowgroup",
  th: headerCellRole, thead: "rowgroup", time: "time", tr: "row", ul: "list",
};

/** The role without regard to the `role` attribute. */
function implicitRole(element: Element): string {
  const rule = Object.hasOwn(TAG_ROLES, localName(element)) ? TAG_ROLES[localName(element)] : undefined;
  if (rule === undefined) return hasAttribute(element, "contenteditable") && isEditingHost(element) ? "textbox" : "generic";
  return typeof rule === "string" ? rule : rule(element);
}

export const isEditingHost = (element: Element): boolean => {
  const value = attribute(element, "contenteditable");
  return value !== null && /^(|true|plaintext-only)$/i.test(value.trim());
};

/** Presentational roles do not hold on what can be focused or is named by a global attribute. */
const keepsItsRole = (element: Element): boolean =>
  hasAttribute(element, "tabindex") || matches(element, "a[href],button,input,select,textarea,summary") || referenced(element, "aria-labelledby").length > 0;

/** The role by ARIA in HTML, one of all roles. */
export function roleOf(element: Element): string {
  const explicit = explicitRole(element);
  if (explicit === null) return implicitRole(element);
  return (explicit === "none" || explicit === "presentation") && keepsItsRole(element) ? implicitRole(element) : explicit;
}

const SVG = "http://www.w3.org/2000/svg";
export const isSvg = (element: Element): boolean => namespace(element) === SVG;

/** Roles that are told as another one, because acts on them read the same. */
const TOLD_AS: Readonly<Record<string, Role>> = {
  alertdialog: "dialog", radiogroup: "group", region: "group", rowgroup: "group", toolbar: "group", tablist: "group",
  scrollbar: "slider", application: "document", menu: "listbox", tree: "listbox", list: "group", article: "listitem",
};
const WIRE_ROLES: ReadonlySet<string> = new Set<Role>([
  "button", "link", "checkbox", "radio", "switch", "option", "menuitem", "menuitemcheckbox", "menuitemradio", "tab",
  "treeitem", "combobox", "listbox", "slider", "spinbutton", "textbox", "searchbox", "gridcell", "cell", "row",
  "columnheader", "rowheader", "separator", "listitem", "img", "heading", "dialog", "document", "form", "group",
]);

/** Checkboxes that look and act like a switch. */
const SWITCH = "[class*=toggle-control] *,[class*=switch i]:not([class*=switcher i],[class*=switchbase i]),[class*=switch i]:not([class*=switchbase i]) > input,[class*=MuiSwitch],[class*=form-switch] *,[class$=-switch] input,[class*='-switch '] input";

/** The role as it is told, which is one an act can be aimed at. */
export function wireRole(element: Element): Role {
  const role = roleOf(element);
  if (role === "checkbox" && matches(element, SWITCH)) return "switch";
  if (WIRE_ROLES.has(role)) return role as Role;
  return Object.hasOwn(TOLD_AS, role) ? (TOLD_AS[role] ?? "generic") : "generic";
}
