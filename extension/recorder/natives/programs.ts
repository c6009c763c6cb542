/** What the browser itself opens. */
const OWN = /^(?:https?|ftp|file|data|blob|about|javascript|view-source|filesystem|chrome|chrome-.*|devtools|edge|wss?):$/;

/** TypeScript does not know it yet. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

/** A click and the navigation that comes of it are one call, milliseconds. */
const SAME = 1_000;

/**
 * Hears when a page calls another program: `mailto:`, `ssh:`, `vscode:` and their like.
 *
 * A link, a form and a script that go there are navigations; a link that would open a tab is none, but a click. Whether
 * a program answers is the system's to know, and so are calls from a new window or from a hidden frame.
 */
export class Programs {
  readonly #called: (scheme: string, time: number) => void;
  readonly #wrap: (what: () => void) => () => void;
  readonly #end = new AbortController();
  #last = { scheme: "", time: -SAME };

  constructor(called: (scheme: string, time: number) => void, wrap: (what: () => void) => () => void) {
    this.#called = called;
    this.#wrap = wrap;
  }

  start(): void {
    const { navigation } = window as { navigation?: EventTarget };
    const listener = (event: Event): void => { this.#wrap(() => { this.#toward((event as NavigateEvent).destination.url, event); })(); };
    navigation?.addEventListener("navigate", listener, { signal: this.#end.signal });
  }

  /** A link was pressed. */
  clicked(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
    if (event.isTrusted && link !== undefined && link.href !== "") this.#toward(link.href, event);
  }

  stop(): void {
    this.#end.abort();
  }

  /** Whether the page keeps it from happening is known once all have heard of it. */
  #toward(address: string, event: Event): void {
    const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0].toLowerCase() ?? "";
    if (scheme === "" || OWN.test(scheme)) return;
    setTimeout(this.#wrap(() => { if (!event.defaultPrevented) this.#tell(scheme.slice(0, -1), event.timeStamp); }), 0);
  }

  #tell(scheme: string, time: number): void {
    const last = this.#last;
    this.#last = { scheme, time };
    if (last.scheme !== scheme || time - last.time > SAME) this.#called(scheme, time);
  }
}
