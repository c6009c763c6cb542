import { createRequire } from "node:module";
import Module from "node:module";
import { join } from "node:path";
import { folder, required } from "../packages.ts";
import { bodyOf } from "./browser.ts";
import { readPage, type PageNode } from "./pages.ts";
import type { Said } from "../said.ts";

interface EditorDocument {
  check: () => void;
  toJSON: () => PageNode;
}
interface Schema {
  readonly nodes: Readonly<Record<string, unknown>>;
}

const { defaultSchema } = required("@atlaskit/adf-schema/schema-default") as { defaultSchema: Schema };

/** The vendor's JSON schema, and its own validator, which says where. */
const isDocument = (() => {
  const Ajv = (required("ajv-draft-04") as { default: new (options: object) => { compile: (schema: unknown) => Validate } }).default;
  return new Ajv({ strict: false }).compile(required("@atlaskit/adf-schema/dist/json-schema/v1/full.json"));
})();
interface Validate {
  (page: unknown): boolean;
  errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}
const validate = (required("@atlaskit/adf-utils/validator") as { validator: () => (page: unknown) => { valid: boolean } }).validator();

/** A page in Atlassian's document format, by its JSON schema and its validator. */
export function readDocumentFormat(text: string): Said {
  const page = JSON.parse(text) as PageNode;
  accept(page);
  return readPage(page);
}

function accept(page: unknown): void {
  if (!isDocument(page)) {
    const [first] = isDocument.errors ?? [];
    throw new Error(`the JSON schema refuses it: ${first?.instancePath ?? ""} ${first?.message ?? ""}`);
  }
  // It throws where something does not belong.
  if (!validate(page).valid) throw new Error("the validator refuses it");
}

/** What the editor makes of HTML on the clipboard: its own parse rules, in a document like the browser's. */
export function readClipboard(html: string): Said {
  const page = parser.parse(bodyOf(html));
  page.check();
  return readPage(page.toJSON());
}
const { DOMParser } = required("@atlaskit/editor-prosemirror/model") as {
  DOMParser: { fromSchema: (schema: Schema) => { parse: (node: unknown) => EditorDocument } };
};
const parser = DOMParser.fromSchema(defaultSchema);

/** What the editor makes of Markdown that is pasted as plain text: it doubles backslashes and wraps addresses first. */
export function readPaste(text: string): Said {
  const page = transformer.parse(pasteRules.escapeBackslashAndLinksExceptCodeBlock(text));
  page.check();
  return readPage(page.toJSON());
}
const pasteRules = alone("@atlaskit/editor-plugin-paste/dist/cjs/pm-plugins/util/index.js", {}) as {
  escapeBackslashAndLinksExceptCodeBlock: (text: string) => string;
};
/** The editor's own reader of Markdown. It needs three helpers of the editor, which stand alone. */
const { md } = alone("@atlaskit/editor-common/dist/cjs/paste/md.js", {
  "../../utils": {
    ...(alone("@atlaskit/editor-common/dist/cjs/utils/hyperlink.js", {}) as object),
    ...(alone("@atlaskit/editor-common/dist/cjs/utils/should-auto-linkify-tld.js", {}) as object),
  },
}) as { md: unknown };
const { MarkdownTransformer } = required("@atlaskit/editor-markdown-transformer") as {
  MarkdownTransformer: new (schema: Schema, reader: unknown) => { parse: (text: string) => EditorDocument };
};
const transformer = new MarkdownTransformer(defaultSchema, md);

/** A module of the editor without the editor: of what it asks for, only what is named, what lies beside it, and small packages come. */
function alone(file: string, instead: Readonly<Record<string, unknown>>): unknown {
  const loader = Module as unknown as { _load: (this: unknown, name: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  const kept = /^(@babel\/runtime|markdown-it|linkify-it|@atlaskit\/adf-schema|\.\/md-plugins|\.\/FILEPATH_REGEXP)/u;
  let within = 0;
  loader._load = function (name, ...rest) {
    if (within > 0) return load.call(this, name, ...rest);
    if (name in instead) return instead[name];
    const isOurs = name.startsWith("/") || name.startsWith("./md-plugins");
    if (!isOurs && !kept.test(name)) return {};
    if (isOurs) return load.call(this, name, ...rest);
    within += 1;
    try {
      return load.call(this, name, ...rest);
    } finally {
      within -= 1;
    }
  };
  try {
    return createRequire(join(folder, "package.json"))(join(folder, "node_modules", file));
  } finally {
    loader._load = load;
  }
}
