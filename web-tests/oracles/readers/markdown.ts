import type { Extension as FromExtension } from "mdast-util-from-markdown";
import type { Nodes, Parents, Root } from "mdast";
import type { Extension } from "micromark-util-types";
import { imported } from "../packages.ts";
import { Said, type Style } from "../said.ts";

/** How a target reads Markdown beyond CommonMark and GFM. */
export interface Dialect {
  /** `> [!NOTE]` is an alert. */
  readonly alerts: boolean;
  /** Raw HTML of ours: an expandable section, a line break in a cell. */
  readonly html: boolean;
  /** Markdown in which braces and tags are programs. */
  readonly mdx: boolean;
}

const { fromMarkdown } = (await imported("mdast-util-from-markdown")) as typeof import("mdast-util-from-markdown");
const { gfm } = (await imported("micromark-extension-gfm")) as typeof import("micromark-extension-gfm");
const { gfmFromMarkdown } = (await imported("mdast-util-gfm")) as typeof import("mdast-util-gfm");
const { mdxjs } = (await imported("micromark-extension-mdxjs")) as typeof import("micromark-extension-mdxjs");
const { mdxFromMarkdown } = (await imported("mdast-util-mdx")) as typeof import("mdast-util-mdx");

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/u;
/** What holds others and says nothing itself. */
const HOLDERS = new Set<Nodes["type"]>([
  "root",
  "paragraph",
  "heading",
  "list",
  "listItem",
  "blockquote",
  "table",
  "tableRow",
  "tableCell",
]);

/** The tree as it was parsed: addresses that an entity keeps from being links are not made links afterwards. */
const asParsed = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Reads Markdown with micromark. Throws when words became markup that nobody wrote. */
export function readMarkdown(text: string, dialect: Dialect): Said {
  const extensions: Extension[] = [gfm(), ...(dialect.mdx ? [mdxjs()] : [])];
  const mdastExtensions: (FromExtension | FromExtension[])[] = [asParsed, ...(dialect.mdx ? [mdxFromMarkdown()] : [])];
  const reader = new Reader(text, dialect);
  reader.node(fromMarkdown(text, { extensions, mdastExtensions }), "plain", null);
  return reader.said;
}

class Reader {
  readonly said = new Said();
  readonly #text: string;
  readonly #dialect: Dialect;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  node(node: Nodes, style: Style, about: string | null): void {
    if (HOLDERS.has(node.type)) {
      this.#children(node as Parents, style, about);
      return;
    }
    switch (node.type) {
      case "text":
        this.said.add(style, this.#withoutAlert(node.value, node.position?.start.offset ?? 0), about);
        break;
      case "inlineCode":
        this.said.add(style, node.value, about);
        break;
      case "code":
        this.said.add("block", node.value);
        break;
      case "strong":
        this.#children(node, inside(style, "strong"), about);
        break;
      case "emphasis":
        this.#children(node, inside(style, "emphasis"), about);
        break;
      case "link":
        // Links into the page itself are the table of contents.
        if (node.url.startsWith("#")) this.#children(node, style, about);
        else this.#children(node, inside(style, "link"), node.url);
        break;
      case "image":
        this.said.add("picture", node.alt ?? "", node.url);
        break;
      case "html":
        this.#html(node.value.trim());
        break;
      case "thematicBreak":
      case "break":
        break;
      default:
        throw new Error(`words became ${node.type}: ${JSON.stringify(node).slice(0, 200)}`);
    }
  }

  #children(node: Parents | Root, style: Style, about: string | null): void {
    for (const child of node.children) this.node(child, style, about);
  }

  /** micromark leaves the first line of an alert to whoever shows it. */
  #withoutAlert(value: string, offset: number): string {
    if (!this.#dialect.alerts || !this.#text.startsWith("[!", offset)) return value;
    const [first = "", ...rest] = value.split("\n");
    return ALERT.test(first.trim()) ? rest.join("\n") : value;
  }

  #html(html: string): void {
    if (!this.#dialect.html) throw new Error(`words became HTML: ${html}`);
    if (html === "<br>" || html === "</details>") return;
    const title = /^<details>\n<summary>([^<>]*)<\/summary>$/u.exec(html)?.[1];
    if (title === undefined) throw new Error(`words became HTML: ${html}`);
    const plain = title.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    this.said.add("plain", plain);
  }
}

function inside(outer: Style, inner: Style): Style {
  if (outer !== "plain") throw new Error(`${inner} within ${outer}`);
  return inner;
}
