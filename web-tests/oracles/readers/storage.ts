import { required } from "../packages.ts";
import { Said, type Style } from "../said.ts";

const { SaxesParser } = required("saxes") as typeof import("saxes");

/** Elements a page may hold, beside those of the namespaces `ac` and `ri`. */
const ELEMENTS = new Set(["page", "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "code", "a", "br", "hr", "table", "tbody", "tr", "th", "td"]);
const MACROS = new Set(["toc", "details", "code", "info", "note", "tip", "warning", "expand", "status"]);
/** The cloud converts the page to its document format, which allows no more than this in a list item. */
const NOT_IN_ITEMS = new Set(["table", "h2", "h3", "h4", "hr"]);
const STYLES: Readonly<Record<string, Style>> = { strong: "strong", em: "emphasis", a: "link", "ac:plain-text-body": "block" };

interface Open {
  readonly name: string;
  readonly style: Style | undefined;
  readonly about: string | null;
  readonly isHidden: boolean;
}

/** A page in storage format, as an XML parser reads it that knows XML's own five entities alone. */
export function readStorage(text: string): Said {
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => { throw new Error("words became a document type"); });
  parser.on("comment", () => { throw new Error("words became a comment"); });
  parser.on("processinginstruction", () => { throw new Error("words became an instruction"); });
  parser.on("opentag", (tag) => { reader.open(tag.name, tag.attributes); });
  parser.on("closetag", () => { reader.opened.pop(); });
  parser.on("text", (words) => { reader.text(words); });
  parser.on("cdata", (words) => { reader.text(words); });
  parser.write(`<page>${text}</page>`).close();
  return reader.said;
}

class Reader {
  readonly said = new Said();
  readonly opened: Open[] = [];
  readonly #ids = new Set<string>();
  #alt = "";

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!ELEMENTS.has(name) && !/^(ac|ri):[a-z-]+$/u.test(name)) throw new Error(`words became the element ${name}`);
    const macro = attributes["ac:name"] ?? "";
    if (name === "ac:structured-macro" && !MACROS.has(macro)) throw new Error(`words became the macro ${macro}`);
    const inItem = this.opened.at(-1)?.name === "li";
    if (inItem && (NOT_IN_ITEMS.has(name) || (name === "ac:structured-macro" && macro !== "code"))) throw new Error(`${name} ${macro} in a list item`);
    if (name === "ac:image") this.#alt = attributes["ac:alt"] ?? "";
    if (name === "ri:attachment") this.said.add("picture", this.#alt, attributes["ri:filename"] ?? "");
    const isHidden = (name === "ac:parameter" && macro !== "title") || name === "ac:task-id" || name === "ac:task-status";
    this.opened.push({ name, style: STYLES[name], about: name === "a" ? (attributes["href"] ?? "") : null, isHidden });
  }

  text(words: string): void {
    if (this.opened.at(-1)?.name === "ac:task-id") {
      if (this.#ids.has(words)) throw new Error(`the task id ${words} twice`);
      this.#ids.add(words);
    }
    if (this.opened.some((open) => open.isHidden)) return;
    const styled = this.opened.findLast((open) => open.style !== undefined);
    this.said.add(styled?.style ?? "plain", words, styled?.about ?? null);
  }
}
