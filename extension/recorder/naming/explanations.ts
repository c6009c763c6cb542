import type { Explanation, ExplanationKind } from "../../generated/wire";
import { attribute, closestFlat, find, findAll, isInside, matches, referenced } from "./dom";
import { CLOSE, FIELDS, UNSEEN } from "./vocabulary";
import { labelsOf } from "./native";
import type { Names } from "./names";
import { fold, hasLetter, readable } from "./text";
import { chosenText } from "./value";

const LONGEST = 300;
const MOST = 5;

/** Part of an id or class that says what a sentence is; the first that fits. */
const KINDS: readonly (readonly [ExplanationKind, RegExp])[] = [
  ["warning", /error|invalid|warning|alert|caution|danger/i],
  ["constraint", /constraint|requirement|hint-rule|character-count|char-count/i],
  ["tooltip", /tooltip|tippy/i],
];

function kindOf(element: Element): ExplanationKind {
  const marks = `${attribute(element, "id") ?? ""} ${attribute(element, "role") ?? ""} ${attribute(element, "class") ?? ""}`;
  return KINDS.find(([, mark]) => mark.test(marks))?.[0] ?? "description";
}

type Source = (element: Element, names: Names) => readonly (readonly [ExplanationKind, string])[];

/** What changes with every key, such as how many were found, is no reason. */
const COUNTS = "[role=status],[role=log],[aria-live=polite],[class*=results i],[class*=matches i]";
/** The name of a warning's picture is not what it warns of. */
const isPicture = (part: Element): boolean => matches(part, "svg,img,[role=img]");

/** A part with controls in it is what stands there, not what is said of it; words for screen readers alone tell them where they are. */
const tellsNothing = (part: Element): boolean => matches(part, UNSEEN) || find(part, "input,button,select,textarea,[role=button]") !== null;

const described: Source = (element, names) =>
  [...referenced(element, "aria-describedby"), ...referenced(element, "aria-details")]
    .filter((part) => !matches(part, COUNTS) && !tellsNothing(part))
    .slice(0, MOST)
    .map((part) => [kindOf(part), names.referenceText(part)]);

const stated: Source = (element, names) => [
  ["description", attribute(element, "aria-description") ?? ""],
  ...referenced(element, "aria-errormessage").filter((part) => names.styles.isSeen(part)).map((part) => ["warning", names.referenceText(part)] as const),
];

const HELP = "[class*=helper-text i],[class*=help-text i],[class*=form-text],[class*=hint i]:not([class*=chint]),.ant-form-item-extra,.MuiFormHelperText-root,.fui-Field__hint,.cds--form__helper-text";

const HELPED = "input,select,textarea,[role=combobox],[role=switch],[role=radiogroup],[contenteditable]";

/** Help that stands in the field and that nothing ties to the control. */
const inField: Source = (element, names) => {
  const field = closestFlat(element, FIELDS.map(([container]) => container).join(), 10);
  if (field === null || !(matches(element, HELPED) || (matches(element, "button") && find(field, "input[type=number],[role=spinbutton]") !== null))) return [];
  return findAll(field, `${HELP},[class*=description i],[role=alert]`, 3).filter((part) => names.styles.isSeen(part) && !isInside(element, part)).map((part) => [kindOf(part), names.visible(part)]);
};

const OWN = "[class*=description i],[class*=subtitle i],[class*=secondary-text i],[class*=MuiListItemText-secondary],small";

/** The second line of an option, a tile or a menu item. */
const withinIt: Source = (element, names) =>
  matches(element, "[role=option],[role=menuitem],[role=radio],[role=treeitem],[role=tab],[role=menuitemradio],[role=menuitemcheckbox],option")
    ? findAll(element, OWN, 2).map((part) => ["description", names.visible(part)])
    : [];

const beside: Source = (element, names) =>
  matches(element, "input") ? labelsOf(element).flatMap((label) => findAll(label, OWN, 2)).map((part) => ["description", names.visible(part)]) : [];

const ALERTS = "[role=alert],[class*=alert i][class*=warning i],[class*=alert i][class*=error i],[class*=alert i][class*=danger i],[class*=inline-notification],[class*=awsui_alert] [class*=awsui_type-warning]";

/** A warning in the same dialog. */
const inDialog: Source = (element, names) => {
  const dialog = closestFlat(element, "[role=dialog],[role=alertdialog],dialog", 40);
  const alert = dialog === null ? null : find(dialog, ALERTS);
  return alert === null || !names.styles.isSeen(alert) ? [] : [["warning", names.visible(alert, isPicture)]];
};

const ASKED = "p,[class*=dialog i][class*=content i],[class*=dialog i][class*=text i],[class*=modal i][class*=body i],[class*=modal i][class*=content i]";

/** What a dialog that only asks says of the answer: the words between its title and its buttons. */
const ofDialog: Source = (element, names) => {
  const dialog = closestFlat(element, "[role=dialog],[role=alertdialog],dialog", 40);
  if (dialog === null || !matches(element, "button,[role=button],input") || find(dialog, OTHER_WORK) !== null || CLOSE.test(names.of(element).text)) return [];
  const told = referenced(dialog, "aria-describedby").filter((part) => !tellsNothing(part)).map((part) => names.referenceText(part));
  const seen = findAll(dialog, ASKED, 8)
    .filter((part) => !matches(part, "button") && !tellsNothing(part) && find(part, `${ASKED},h1,h2,h3`) === null && names.styles.isSeen(part))
    .map((part) => names.visible(part));
  const reason = [...told, ...seen].find((words) => hasLetter(words) && !/[?？]\s*$/u.test(words));
  return reason === undefined ? [] : [["description", reason]];
};

/** A dialog with these is a form, which explains its fields one by one. */
const OTHER_WORK = "select,textarea,table,[role=combobox],[role=checkbox],[role=radiogroup],[role=grid],[role=tab],input[type=checkbox],input[type=radio],input ~ input,[contenteditable]";

const tooltips: Source = (element) => [["tooltip", attribute(element, "title") ?? attribute(element, "data-original-title") ?? ""]];

const SOURCES: readonly Source[] = [described, stated, inField, withinIt, beside, inDialog, ofDialog, tooltips];

/** Sentences that stand with the control and say why one would use it. */
export function explanationsOf(element: Element, label: string, names: Names): Explanation[] {
  const name = names.of(element).text;
  const told = new Set([fold(label), fold(name), fold(chosenText(element, names))]);
  const found: Explanation[] = [];
  for (const source of SOURCES) {
    for (const [kind, words] of source(element, names)) {
      const text = readable(words, LONGEST);
      if (!hasLetter(text) || told.has(fold(text)) || found.length >= MOST) continue;
      told.add(fold(text));
      found.push({ kind, text });
    }
  }
  return found;
}
