import { attribute, find, findAll, localName } from "./dom";
import { hasLetter, isGenerated, readable } from "./text";

/** `useSaveAs-outline` as words: `save as`. */
export function humanise(word: string): string {
  const spaced = word.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2").replace(/[-_./:\s]+/g, " ").trim().toLowerCase();
  return spaced.replace(/\b(icon|icons|svg|outlined?|filled|solid|regular|light|round(ed)?|sharp|\d+(px)?)\b/g, " ").replace(/\s+/g, " ").trim();
}

/** Classes by which icon families name their pictures. */
const ICON_CLASS = /(?:^|\s)(?:fa|bi|codicon|pficon|glyphicon|mdi|icon|anticon|pf-v\d-icon|pf-icon|ti|ri|octicon|gl-icon|awsui_name|cds--icon|eui-icon)[-_]+([a-z][a-z\d-]*)/i;
const FAMILY_WORD = /^(fw|lg|sm|xs|\d*x|spin|pulse|solid|regular|default|rh-ui|button|wrapper|only|inherit|size.*|variant.*|color.*)$/i;

function iconClass(element: Element): string | null {
  for (const match of (attribute(element, "class") ?? "").split(/\s+/, 20)) {
    const name = ICON_CLASS.exec(match)?.[1];
    if (name !== undefined && !FAMILY_WORD.test(name)) return name;
  }
  return null;
}

function nameOf(icon: Element): string | null {
  const fragment = localName(icon) === "use" ? (attribute(icon, "href") ?? attribute(icon, "xlink:href")) : null;
  const own = attribute(icon, "data-icon-name") ?? attribute(icon, "data-icon") ?? attribute(icon, "icon-name") ?? fragment?.split("#")[1];
  if (own !== undefined && own !== "") return own;
  return attribute(icon, "data-testid")?.match(/^([A-Z]\w+)Icon$/)?.[1] ?? iconClass(icon);
}

const ICON_PARTS = "[data-icon-name],[data-icon],[icon-name],use,svg,i,span,img,[class*=icon]";

/** What an icon calls itself, in words, or an empty text. */
export function iconName(element: Element): string {
  const picture = find(element, "svg > title")?.firstChild?.nodeValue ?? attribute(find(element, "img[alt]") ?? element, "alt");
  if (picture !== null && hasLetter(picture)) return readable(picture, 60);
  for (const icon of [element, ...findAll(element, ICON_PARTS, 12)]) {
    const name = nameOf(icon);
    if (name === null || isGenerated(name)) continue;
    const words = humanise(name);
    if (hasLetter(words) && words.length <= 30) return words;
  }
  return "";
}
