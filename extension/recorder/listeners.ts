import type { Guard } from "./guard";

/** What is heard, by event. */
export type Hearing = { readonly [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name]) => void } & { readonly visibilitychange?: (event: Event) => void };

/** Events that end at the border of a shadow tree, always or when the focus stays within. */
const INSIDE = ["change", "submit", "invalid", "toggle", "focusin", "focusout"] as const;

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

  /** Also hears in this shadow tree what does not come out of it. */
  enter(root: ShadowRoot): void {
    if (this.#control === null) return;
    const { signal } = this.#control;
    for (const name of INSIDE) {
      const listener = this.#hearing.get(name);
      if (listener !== undefined) root.addEventListener(name, listener, { capture: true, passive: true, signal });
    }
  }

  /** Hears nothing more. */
  disarm(): void {
    this.#control?.abort();
    this.#control = null;
  }
}
