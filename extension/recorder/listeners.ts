import type { Guard } from "./guard";

/** What is heard, by event. */
export type Hearing = { readonly [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name]) => void } & { readonly visibilitychange?: (event: Event) => void };

/** Listeners on `window`, in the capture phase, passive, put there and taken away all at once. */
export class Listeners {
  readonly #hearing: ReadonlyMap<string, EventListener>;
  #control: AbortController | null = null;

  constructor(hearing: Hearing, guard: Guard) {
    const wrapped = Object.entries(hearing).map(([name, heard]) => [name, guard.wrap(heard as EventListener)] as const);
    this.#hearing = new Map(wrapped);
  }

  /** Listens; also again after `document.open()` took the listeners away: the same listener is added only once. */
  arm(): void {
    this.#control ??= new AbortController();
    const { signal } = this.#control;
    for (const [name, listener] of this.#hearing) {
      window.addEventListener(name, listener, { capture: true, passive: true, signal });
    }
  }

  /** Hears nothing more. */
  disarm(): void {
    this.#control?.abort();
    this.#control = null;
  }
}
