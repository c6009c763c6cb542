import { attribute } from "./dom";

/** One part of a `content` value: a string, `attr(name)`, the slash before the alternative text, or something without text. */
const PART = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|attr\(\s*([^),\s]+)[^)]*\)|[-a-z]+\((?:"[^"]*"|[^)"])*\)|(\/)/gi;

const unescape = (text: string): string =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, literal: string | undefined) =>
    code === undefined ? (literal ?? "") : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );

/** The text that a computed `content` gives to the name; the alternative text after a slash where there is one. */
export function contentText(content: string, element: Element): string {
  if (content === "none" || content === "normal" || content === "") return "";
  let text = "";
  for (const [, double, single, name, slash] of content.slice(0, 2000).matchAll(PART)) {
    if (slash !== undefined) text = "";
    else if (name !== undefined) text += attribute(element, name) ?? "";
    else text += unescape(double ?? single ?? "");
  }
  return text;
}

/** What `::before` and `::after` add. */
export const generatedTexts = (element: Element): readonly [string, string] => [generatedText(element, "::before"), generatedText(element, "::after")];

/** What one of them adds, set off by spaces where it is a box of its own. */
function generatedText(element: Element, pseudo: "::before" | "::after"): string {
  const style = getComputedStyle(element, pseudo);
  const text = contentText(style.content, element);
  if (text === "" || style.display === "none" || style.visibility !== "visible") return "";
  return style.display === "inline" || style.display === "contents" ? text : ` ${text} `;
}
