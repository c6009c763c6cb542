/** What a page must ask for, as the Permissions API calls it; a browser that does not know one says so. */
const NAMES = [
  "geolocation", "notifications", "camera", "microphone", "clipboard-read", "clipboard-write", "midi", "idle-detection",
  "window-management", "local-fonts", "local-network-access", "local-network", "loopback-network", "storage-access",
  "persistent-storage", "captured-surface-control",
] as const;

/** One answer may be for two things: camera and microphone. */
const TOGETHER = 120;

type Answer = "granted" | "denied";

/**
 * Hears how the browser's questions for permissions are answered: nothing of them is in the page, but the state changes.
 *
 * What was set before is no change. A question that is closed without an answer leaves the state as it was, and nothing
 * is told; nor is a permission that the browser takes back by itself.
 */
export class Permissions {
  readonly #answered: (answer: Answer, names: readonly string[]) => void;
  readonly #wrap: (what: () => void) => () => void;
  readonly #end = new AbortController();
  #fresh: { readonly answer: Answer; readonly name: string }[] = [];

  constructor(answered: (answer: Answer, names: readonly string[]) => void, wrap: (what: () => void) => () => void) {
    this.#answered = answered;
    this.#wrap = wrap;
  }

  start(): void {
    for (const name of NAMES) this.#watch(name).catch(() => undefined);
  }

  stop(): void {
    this.#end.abort();
  }

  async #watch(name: string): Promise<void> {
    const status = await navigator.permissions.query({ name: name as PermissionName });
    const { signal } = this.#end;
    if (!signal.aborted) status.addEventListener("change", this.#wrap(() => { this.#changed(name, status.state); }), { signal });
  }

  /** All tabs of the site hear of it; the person looked at one. */
  #changed(name: string, answer: PermissionState): void {
    if (answer === "prompt" || document.visibilityState !== "visible") return;
    if (this.#fresh.length === 0) setTimeout(this.#wrap(() => { this.#tell(); }), TOGETHER);
    this.#fresh.push({ answer, name });
  }

  #tell(): void {
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const answer of ["granted", "denied"] as const) {
      const names = fresh.filter((one) => one.answer === answer).map(({ name }) => name);
      if (names.length > 0) this.#answered(answer, names);
    }
  }
}
