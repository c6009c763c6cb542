import { strFromU8, unzipSync } from "fflate";

/** `guide.json` as far as the tests read it; its schema is `core/schema/guide.schema.json`. */
export interface GuideFile {
  readonly title: string;
  readonly steps: readonly GuideStep[];
}

/** One step of `guide.json`. */
export interface GuideStep {
  readonly id: string;
  readonly heading: string | null;
  readonly part: "procedure" | "verification" | "rollback";
  readonly caption: string;
  readonly plainCaption: string;
  readonly action: string;
  /** What the action's name does not say: the key, how often, onto what. */
  readonly detail: string | null;
  readonly target: { readonly role: string; readonly name: string };
  readonly place: readonly { readonly kind: string; readonly name: string }[];
  readonly value: string | null;
  readonly masked: boolean;
  readonly state: string | null;
  readonly outcome: readonly { readonly kind: string; readonly text: string }[];
  readonly why: string | null;
  readonly url: string;
  readonly frame: GuideFrame | null;
  readonly frameMissing: string | null;
  readonly notes: readonly { readonly kind: string; readonly text: string }[];
}

/** A step's picture. */
export interface GuideFrame {
  readonly file: string;
  readonly shows: "before" | "after" | "unknown";
  readonly width: number;
  readonly height: number;
  readonly target: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** The files of an export: path → bytes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** An export, opened. */
export interface Export {
  /** As the browser was told to name it. */
  readonly fileName: string;
  /** The archive itself. */
  readonly zip: Uint8Array;
  readonly files: Files;
  readonly guide: GuideFile;
}

/** The page of a Markdown export. */
export function markdown(files: Files): string {
  const found = Object.entries(files).find(([path]) => path.endsWith(".md"));
  if (found === undefined) throw new Error(`No page among ${Object.keys(files).join(", ")}`);
  return strFromU8(found[1]);
}

/** Opens an exported archive. */
export function openExport(fileName: string, zip: Uint8Array): Export {
  const files = unzipSync(zip);
  const path = Object.keys(files).find((name) => name === "guide.json" || name.endsWith("/guide.json"));
  const bytes = path === undefined ? undefined : files[path];
  if (bytes === undefined) throw new Error(`${fileName} holds no guide.json, but: ${Object.keys(files).join(", ")}`);
  return { fileName, zip, files, guide: JSON.parse(strFromU8(bytes)) as GuideFile };
}

/** The pictures among the files. */
export function pictures(files: Files): string[] {
  return Object.keys(files).filter((name) => /\.(?:png|jpe?g|webp)$/u.test(name));
}
