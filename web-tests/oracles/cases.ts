import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Piece } from "./said.ts";

/** A document, what each writer made of it, and what whoever reads that should understand. */
export interface DocumentCase {
  readonly kind: "document";
  readonly name: string;
  readonly writers: Readonly<Record<string, { readonly text: string; readonly said: readonly Piece[] }>>;
}

/** A recorded guide as programs. */
export interface ProgramsCase {
  readonly kind: "programs";
  readonly name: string;
  readonly playwright: string;
  readonly puppeteer: string;
}

/** An export: its texts by path, and the paths of its pictures. */
export interface ExportCase {
  readonly kind: "export";
  readonly name: string;
  readonly target: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly pictures: readonly string[];
}

/** What core has written: one case a line. */
export async function* casesOf(file: string): AsyncGenerator<DocumentCase | ProgramsCase | ExportCase> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    yield JSON.parse(line) as DocumentCase | ProgramsCase | ExportCase;
  }
}
