import type { Page } from "../../generated/wire";
import { attribute, closestFlat, findAll, matches } from "./dom";
import { headingText } from "./headings";
import type { Names } from "./names";
import { hasLetter, readable } from "./text";
import { BREADCRUMB } from "./vocabulary";

/** The first level-1 heading that is seen. */
function headingOf(document: Document, names: Names): string | null {
  for (const heading of names.everywhere(document, ["h1", "role=heading"], "h1,[role=heading][aria-level='1']", 10) ?? []) {
    const text = names.styles.isSeen(heading) ? headingText(heading, names) : "";
    if (hasLetter(text)) return readable(text, 120);
  }
  return null;
}

const HIDDEN_COPY = "[aria-hidden=true],[class*=ghost]";

/** The breadcrumb trail, outermost first; separators and the button that unfolds it are left out. */
function trailOf(document: Document, names: Names): string[] {
  for (const trail of names.everywhere(document, ["breadcrumb"], BREADCRUMB, 5) ?? []) {
    if (closestFlat(trail, "[role=dialog],[class*=tray i],[class*=drawer i]", 12) !== null) continue; // It says where one is in there.
    const items = findAll(trail, "li,.ant-breadcrumb-link", 30);
    const parts = items.length > 0 ? items : findAll(trail, "a,[aria-current]", 30);
    const words = parts.filter((part) => closestFlat(part, HIDDEN_COPY, 8) === null && names.styles.isSeen(part) && !matches(part, ":has(li),[class*=separator i],[class*=ellipsis i]"))
      .map((part) => names.visible(part, (inner) => matches(inner, "[class*=separator i],[class*=divider i],button[aria-haspopup],svg")).replace(/^[/›»>\s]+|[/›»>\s]+$/gu, ""));
    const told = words.filter(hasLetter).slice(0, 12);
    if (told.length > 0) return told.map((word) => readable(word, 80));
  }
  return [];
}

/** What page this is. */
export function pageOf(document: Document, names: Names): Page {
  const root = document.documentElement as Element | null;
  const language = root === null ? null : attribute(root, "lang");
  return {
    url: document.URL,
    title: readable(document.title, 200),
    heading: headingOf(document, names),
    breadcrumb: trailOf(document, names),
    language: language === "" ? null : language,
    viewport: { width: innerWidth, height: innerHeight },
  };
}
