import { firstChildOf, isMatch, nextSiblingOf, tagOf, textOf } from "../dom";
import type { FieldKind } from "./kind";
import { editorValue } from "./editors";

const BLOCKS = "address,article,aside,blockquote,dd,div,dl,dt,figure,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,tr,ul";
const LONGEST = 10_000;
const MOST_NODES = 5_000;

/** The raw text of a field, to compare and, where nothing forbids it, to tell. */
export function rawText(field: Element, kind: FieldKind): string {
  switch (kind) {
    case "terminal":
      return "";
    case "code": {
      const value = editorValue(field);
      return value?.kind === "code" ? value.text : "";
    }
    case "rich":
      return richText(field);
    case "typed":
    case "chosen":
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement ? field.value : "";
  }
}

/** Text of an editable region as its lines read. Not `innerText`: that computes the layout. */
function richText(root: Element): string {
  const parts: string[] = [];
  let budget = MOST_NODES;
  const walk = (node: Node): void => {
    for (let child = firstChildOf(node); child !== null && budget > 0; child = nextSiblingOf(child)) {
      budget -= 1;
      if (child instanceof Text) parts.push(textOf(child));
      else if (child instanceof Element) {
        if (tagOf(child) === "br") parts.push("\n");
        else {
          const block = isMatch(child, BLOCKS) && parts.length > 0 && parts.at(-1) !== "\n";
          if (block) parts.push("\n");
          walk(child);
        }
      }
    }
  };
  walk(root);
  return parts.join("").replace(/[\u200b\ufeff]/g, "").trim().slice(0, LONGEST);
}
