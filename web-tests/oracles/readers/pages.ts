import { Said, type Style } from "../said.ts";

/** A node of Atlassian's document format, which is what the editor's own document is written as. */
export interface PageNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly PageNode[];
}

const HOLDERS = new Set([
  ...["doc", "paragraph", "heading", "bulletList", "orderedList", "listItem", "taskList", "taskItem", "panel"],
  ...["table", "tableRow", "tableCell", "tableHeader", "mediaSingle", "caption", "blockquote", "expand"],
]);
const SILENT = new Set(["hardBreak", "rule", "extension", "bodiedExtension"]);

/** What a page says. */
export function readPage(page: PageNode): Said {
  const said = new Said();
  visit(page, said);
  return said;
}

function visit(node: PageNode, said: Said): void {
  if (node.type === "codeBlock") {
    said.add("block", (node.content ?? []).map((child) => child.text ?? "").join(""));
  } else if (node.type === "text") {
    said.add(...styled(node));
  } else if (node.type === "status") {
    said.add("plain", attribute(node, "text"));
  } else if (node.type === "media") {
    said.add("picture", attribute(node, "alt"), attribute(node, "id"));
  } else if (HOLDERS.has(node.type)) {
    if (node.type === "expand") said.add("plain", attribute(node, "title"));
    for (const child of node.content ?? []) visit(child, said);
  } else if (!SILENT.has(node.type)) {
    throw new Error(`words became ${node.type}: ${JSON.stringify(node).slice(0, 200)}`);
  }
}

function styled(node: PageNode): [Style, string, string | null] {
  const words = node.text ?? "";
  const marks = (node.marks ?? []).filter((mark) => mark.type !== "code");
  const [mark, other] = marks;
  if (other !== undefined) throw new Error(`two marks on ${words}`);
  switch (mark?.type) {
    case undefined:
      return ["plain", words, null];
    case "strong":
      return ["strong", words, null];
    case "em":
      return ["emphasis", words, null];
    case "link":
      return ["link", words, String(mark.attrs?.["href"])];
    default:
      throw new Error(`words became ${mark?.type ?? ""}: ${words}`);
  }
}

function attribute(node: PageNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === "string" ? value : "";
}
