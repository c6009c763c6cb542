import type { DocumentCase } from "./cases.ts";
import { readClipboard, readDocumentFormat, readPaste } from "./readers/atlassian.ts";
import { readHtml } from "./readers/html.ts";
import { readMarkdown } from "./readers/markdown.ts";
import { readBlocks } from "./readers/notion.ts";
import { readStorage } from "./readers/storage.ts";
import { compare, compareWords, saidOf, withoutOwnLinks, withoutStrokes, type Said } from "./said.ts";
import { messageOf, type Tally } from "./tally.ts";

/** Somebody else's reader of what one writer writes. */
interface Oracle {
  readonly name: string;
  readonly writer: string;
  readonly read: (text: string) => Said;
  /** What is compared of what is meant and of what was understood. */
  readonly view?: (said: Said) => Said;
  readonly compare?: (expected: Said, found: Said) => void;
}

const GITHUB = { alerts: true, html: true, mdx: false };
const PLAIN = { alerts: false, html: false, mdx: false };

/** The wiki makes a table of contents of this line. */
function withoutContents(text: string): string {
  return text.split("\n").filter((line) => line !== "[[_TOC_]]").join("\n");
}

/** Those that take longest stand apart, so that they are dealt to different workers. */
const ORACLES: readonly Oracle[] = [
  { name: "the editor reads the clipboard", writer: "confluence-clipboard", read: readClipboard },
  { name: "micromark reads gfm", writer: "gfm", read: (text) => readMarkdown(text, GITHUB) },
  { name: "the client's blocks say notion-blocks", writer: "notion-blocks", read: readBlocks, compare: compareWords },
  { name: "micromark reads agent", writer: "agent", read: (text) => readMarkdown(text, GITHUB), view: withoutStrokes },
  { name: "schema and validator read confluence-adf", writer: "confluence-adf", read: readDocumentFormat },
  { name: "micromark reads notion", writer: "notion", read: (text) => readMarkdown(text, PLAIN), view: withoutStrokes },
  { name: "an XML parser reads confluence-storage", writer: "confluence-storage", read: readStorage },
  {
    name: "micromark reads portable as MDX",
    writer: "portable",
    read: (text) => readMarkdown(text, { ...PLAIN, mdx: true }),
    view: withoutStrokes,
  },
  { name: "a browser's parser reads html", writer: "html", read: readHtml },
  {
    name: "micromark reads azure-devops",
    writer: "azure-devops",
    read: (text) => readMarkdown(withoutContents(text), { ...PLAIN, html: true }),
  },
  { name: "the editor reads pasted Markdown", writer: "confluence-paste", read: readPaste, view: withoutStrokes },
];

/** Asks every `of`th oracle, from the `share`th on. */
export function ask(one: DocumentCase, share: number, of: number, tally: Tally): void {
  for (const oracle of ORACLES.filter((_, index) => index % of === share)) {
    tally.attempt(oracle.name, one.name, () => { askOne(oracle, one); });
  }
}

function askOne(oracle: Oracle, one: DocumentCase): void {
  const written = one.writers[oracle.writer];
  if (written === undefined) throw new Error(`nothing was written by ${oracle.writer}`);
  const view = (said: Said) => (oracle.view ?? ((same: Said) => same))(withoutOwnLinks(said));
  try {
    (oracle.compare ?? compare)(view(saidOf(written.said)), view(oracle.read(written.text)));
  } catch (error) {
    throw new Error(`${messageOf(error)}\n--- written\n${written.text}`, { cause: error });
  }
}
