import { Said } from "../said.ts";

/** A block of Notion's API; what it is called says where its body stands. */
type Block = Readonly<Record<string, unknown>> & { readonly type: string };
interface Body {
  rich_text?: readonly RichText[];
  caption?: readonly RichText[];
  cells?: readonly (readonly RichText[])[];
  children?: Block[];
  language?: string;
}
interface RichText {
  readonly text: { readonly content: string; readonly link?: { readonly url: string } | null };
  readonly annotations?: { readonly bold?: boolean; readonly italic?: boolean; readonly code?: boolean };
}
interface Batch {
  readonly parent: readonly number[];
  readonly children: Block[];
}

export function batchesOf(text: string): readonly Batch[] {
  return (JSON.parse(text) as { batches: Batch[] }).batches;
}

function body(block: Block): Body {
  return block[block.type] as Body;
}

/** The page that the requests put together: each batch below the block that its path names. */
export function readBlocks(text: string): Said {
  const page: Block[] = [];
  for (const { parent, children } of batchesOf(text)) {
    let list = page;
    for (const index of parent) {
      const block = list[index];
      if (block === undefined) throw new Error(`a parent that is not there: ${parent.join("/")}`);
      list = body(block).children ??= [];
    }
    list.push(...structuredClone(children));
  }
  const said = new Said();
  for (const block of page) visit(block, said);
  return said;
}

function visit(block: Block, said: Said): void {
  const { rich_text: texts = [], caption = [], cells = [], children = [] } = body(block);
  for (const { text, annotations } of [...texts, ...caption, ...cells.flat()]) {
    const url = text.link?.url;
    if (block.type === "code") said.add("block", text.content);
    else if (url !== undefined) said.add("link", text.content, url);
    else if (annotations?.bold === true) said.add("strong", text.content);
    else said.add(annotations?.italic === true ? "emphasis" : "plain", text.content);
  }
  for (const child of children) visit(child, said);
}

/** The blocks of a text, each shape once. */
export function shapesOf(text: string, shapes: Set<string>): void {
  for (const { children } of batchesOf(text)) {
    for (const block of children) shapes.add(JSON.stringify(block, withoutWords));
  }
}

/** Words do not matter to a type, nor how often something stands in a list. */
function withoutWords(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = new Set(value.map((item: unknown) => JSON.stringify(item, withoutWords)));
    return [...shapes].sort().map((shape): unknown => JSON.parse(shape));
  }
  return typeof value === "string" && (key === "content" || key === "url" || key === "id") ? "x" : value;
}

/** A program of TypeScript that holds the shapes against the types of the vendor's client. */
export function typed(shapes: ReadonlySet<string>): string {
  const lines = [...shapes].map((shape, index) => `export const block${index}: Block = ${shape};`);
  return [
    `import type { AppendBlockChildrenParameters } from "@notionhq/client";`,
    `type Block = AppendBlockChildrenParameters["children"][number];`,
    ...lines,
    "",
  ].join("\n");
}
