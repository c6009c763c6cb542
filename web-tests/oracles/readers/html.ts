import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { imported } from "../packages.ts";
import { Said, type Style } from "../said.ts";

const { parse } = (await imported("parse5")) as typeof import("parse5");

const ALLOWED = new Set(
  "html body main h1 h2 h3 h4 p ul ol li strong em code pre a br hr table tbody tr th td figure figcaption img aside div nav details summary span label input".split(" "),
);
const STYLES: Readonly<Record<string, Style>> = { strong: "strong", em: "emphasis", pre: "block" };

/** The HTML file, as a browser's parser reads it. */
export function readHtml(html: string): Said {
  const said = new Said();
  visit(parse(html), "plain", null, said);
  return said;
}

function visit(parent: Tree.ParentNode, style: Style, about: string | null, said: Said): void {
  for (const node of parent.childNodes) {
    if (node.nodeName === "#text") said.add(style, (node as Tree.TextNode).value, about);
    else if ("tagName" in node) element(node, style, about, said);
    else if (node.nodeName !== "#documentType") throw new Error(`words became ${node.nodeName}`);
  }
}

function element(node: Tree.Element, style: Style, about: string | null, said: Said): void {
  if (node.tagName === "head") return;
  if (!ALLOWED.has(node.tagName)) throw new Error(`words became <${node.tagName}>`);
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const bad = [...attributes.keys()].find((name) => name.startsWith("on") || name === "srcset" || name === "style");
  if (bad !== undefined) throw new Error(`words became the attribute ${bad}`);
  if (node.tagName === "img") {
    const source = attributes.get("src") ?? "";
    if (!source.startsWith("data:")) throw new Error(`a picture from ${source}`);
    said.add("picture", attributes.get("alt") ?? "", source);
  }
  const href = node.tagName === "a" ? (attributes.get("href") ?? "") : "#";
  if (href.startsWith("#")) visit(node, STYLES[node.tagName] ?? style, about, said);
  else visit(node, "link", href, said);
}
