import type { Failure, FailureCode } from "../generated/wire";

/** An error whose code the pages know how to explain. */
export class CairnError extends Error {
  override readonly name = "CairnError";
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** What browsers say when the disk or the quota is full: not one name, but several. */
const FULL = /quota|IOError|NO_SPACE|no space|disk full|Failed to write blobs/i;

/** Puts whatever was thrown into the closed set of failures. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CairnError) return { code: error.code, detail: error.message };
  const name = error instanceof DOMException || error instanceof Error ? error.name : "";
  const detail = `${name}: ${error instanceof Error || error instanceof DOMException ? error.message : String(error)}`;
  if (name === "VersionError") return { code: "newerSchema", detail };
  return { code: FULL.test(detail) ? "diskFull" : "storeBroken", detail };
}
