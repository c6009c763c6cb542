/** What a page and the studio's worker post to each other, around the texts that the programs in them exchange. */

import type { Report } from "../generated/wire";

/** To the worker. */
export interface ToStudio {
  readonly job: number;
  /** A `Task`, as JSON. */
  readonly task: string;
  /** The file, the picture or the guide that goes with it. */
  readonly file: Blob | undefined;
}

/** From the worker. */
export type FromStudio = { readonly job: number; readonly report: Report; readonly blob: Blob | undefined } | {
  /** It can do nothing any more, and why. */
  readonly broke: string;
};
