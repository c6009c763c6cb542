/** A console that runs for the bench. */
export interface Site {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The consoles: pages of ours with other people's design systems, and two that others built. */
export type SiteName = "nimbus" | "pages" | "adminer" | "node-red";
