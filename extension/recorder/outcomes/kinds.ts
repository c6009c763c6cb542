import type { OutcomeKind } from "../../generated/wire";
import { attribute, closest, holdsMatch, isMatch, tagOf } from "../dom";
import { hasAttribute } from "../naming/dom";

/** What may come and go on a page after an act. */
export type LayerKind = "dialog" | "panel" | "message" | "popup";

export const DIALOG = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true], [class~=modal]";
export const PANEL = "aside, [role=complementary], [class*=drawer i]:not(button):not(a), [class*=split-panel i]:not(button):not(a), [class*=offcanvas i]";
export const MESSAGE =
  "[role=alert], [role=status], [aria-live=polite], [aria-live=assertive], output, [class*=toast i]:not([class*=header i]), [class*=snackbar i], [class*=flashbar i] li, [class*=notification i], .fxs-toast-description";
export const POPUP = "[role=listbox], [role=menu], [role=tree], [role=grid][class*=calendar i], [role=tooltip], [popover], .cdk-overlay-pane, [class*=dropdown-menu i], [class*=popover i], [class*=calendar i]";

const KINDS: readonly (readonly [LayerKind, string])[] = [
  ["dialog", DIALOG],
  ["message", MESSAGE],
  ["popup", POPUP],
  ["panel", PANEL],
];

const ROLES = /^\s*(dialog|alertdialog|complementary|alert|status|listbox|menu|tree|grid|tooltip)\b/i;
const CLASSES = /\bmodal\b|drawer|split-panel|offcanvas|toast|snackbar|flashbar|notification|cdk-overlay-pane|dropdown-menu|popover|calendar/i;
const TAGS = new Set(["dialog", "aside", "output"]);

/** Whether it may be a layer at all, by what is cheap to read: most elements are none. */
export function mayBeLayer(element: Element): boolean {
  const classes = attribute(element, "class");
  if (classes !== null && CLASSES.test(classes)) return true;
  const tag = tagOf(element);
  if (ROLES.test(attribute(element, "role") ?? "") || TAGS.has(tag)) return true;
  if (tag === "li") return isMatch(element, "[class*=flashbar i] li");
  return hasAttribute(element, "aria-live") || hasAttribute(element, "popover") || hasAttribute(element, "aria-modal");
}

/** What a layer of that kind never holds: frameworks name the containers of whole pages after what may appear in them. */
const TOO_MUCH: Readonly<Partial<Record<LayerKind, string>>> = {
  message: "main, [role=main], nav, [role=navigation], h1, table, tr, [role=row], [role=option], form",
  panel: "main, [role=main], nav, [role=navigation], h1",
};

export const MODAL = "dialog, [aria-modal=true], [role=alertdialog], [class~=modal]";
const CALENDAR = "[class*=calendar i], [class*=datepicker i], [class*=picker-panel i]";
const isNameless = (element: Element): boolean => !isMatch(element, "[aria-label], [aria-labelledby]");

/** The list or calendar of a field may stand in a dialog of its own: nobody would call it one. */
const isForChoice = (element: Element): boolean =>
  !isMatch(element, MODAL) && holdsMatch(element, isNameless(element) ? `[role=listbox], [role=menu], ${CALENDAR}` : CALENDAR) && !holdsMatch(element, "h1, h2, h3, [role=heading], form");

/** What sort of layer it is; the first that fits. */
export function layerKind(element: Element): LayerKind | null {
  const named = KINDS.find(([, selector]) => isMatch(element, selector))?.[0] ?? null;
  const kind = named === "dialog" && isForChoice(element) ? "popup" : named;
  const tooMuch = kind === null ? undefined : TOO_MUCH[kind];
  return tooMuch !== undefined && holdsMatch(element, tooMuch) ? null : kind;
}

const FAILURE_WORDS =
  /\b(error|fail(ed|ure|s)?|denied|invalid|unable|could ?n[o']t|cannot|can't|not (authorized|allowed|found|permitted)|unauthorized|forbidden|exceeded|timed out|rejected|fehler|fehlgeschlagen|ungültig|verweigert|erreur|échec|échoué|refusé|errore|fallito|negato|erro|falhou|falló|fallido|denegado|mislukt|fout)\b|エラー|失敗|错误|失败|오류|실패|ошибк|не удалось/iu;
const FAILURE_MARKS = "[class*=error i], [class*=danger i], [class*=critical i], [class*=negative i], [data-variant=error], [data-type=error], [data-analytics-flashbar=error], [aria-invalid=true]";
const SUCCESS_MARKS = "[class*=success i], [class*=positive i], [data-analytics-flashbar=success]";

/** Whether a message tells of a failure: by what the page marks it with, else by its words. */
export function messageKind(element: Element, text: string): OutcomeKind {
  if (closest(element, SUCCESS_MARKS) !== null || holdsMatch(element, SUCCESS_MARKS)) return "message";
  if (isMatch(element, FAILURE_MARKS) || holdsMatch(element, FAILURE_MARKS)) return "error";
  return FAILURE_WORDS.test(text) ? "error" : "message";
}

/** Live regions that only repeat what is typed or counted tell nothing new. */
export function isChatter(element: Element, text: string): boolean {
  return text.length < 3 || /^[\d\s.,:%/()-]+$/.test(text) || attribute(element, "aria-busy") === "true";
}
