/** An error of ours never reaches the page or its console: it becomes a gap in the recording, told at most once a minute. */
const PAUSE = 60_000;

export class Guard {
  readonly #tell: (detail: string) => void;
  #told = -PAUSE;

  constructor(tell: (detail: string) => void) {
    this.#tell = tell;
  }

  /** Runs what may fail. */
  run(what: () => void): void {
    try {
      what();
    } catch (error) {
      this.report(error);
    }
  }

  /** The same as a callback for the browser. */
  wrap<Arguments extends unknown[]>(what: (...given: Arguments) => void): (...given: Arguments) => void {
    return (...given) => {
      this.run(() => {
        what(...given);
      });
    };
  }

  report(error: unknown): void {
    const at = performance.now();
    if (at - this.#told < PAUSE) return;
    this.#told = at;
    try {
      this.#tell(error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : "unknown");
    } catch {
      // Then not even that can be told; the recording goes on.
    }
  }
}
