import { readdirSync, readFileSync } from "node:fs";

/** How often it is looked at, milliseconds. */
const PAUSE = 100;

/**
 * What all processes of a browser hold, found by its profile. Linux alone tells it. Pages of program files are left
 * out: how many of them are told as ours jumps by 100 MB when another browser on the machine starts or ends.
 */
export class BrowserMemory {
  readonly #processes: readonly string[];

  public constructor(profile: string) {
    const parents = new Map(running().map((id) => [id, parentOf(id)]));
    const first = [...parents.keys()].filter((id) => read(`/proc/${id}/cmdline`).includes(profile));
    const family = new Set(first);
    for (let grew = true; grew;) {
      const before = family.size;
      for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
      grew = family.size > before;
    }
    this.#processes = [...family];
  }

  /** Bytes now; what processes share is counted once. */
  public now(): number {
    const shares = this.#processes.flatMap((id) => [...read(`/proc/${id}/smaps_rollup`).matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB$/gmu)]);
    return shares.reduce((sum, [, share]) => sum + Number(share), 0) * 1024;
  }

  /** The most that was held while something was done. */
  public async peak(work: () => Promise<void>): Promise<number> {
    let most = this.now();
    const timer = setInterval(() => { most = Math.max(most, this.now()); }, PAUSE);
    await work();
    clearInterval(timer);
    return Math.max(most, this.now());
  }
}

function running(): string[] {
  return readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
}

function parentOf(id: string): string {
  return /^PPid:\s+(\d+)$/mu.exec(read(`/proc/${id}/status`))?.[1] ?? "";
}

/** A process may be gone by now. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
