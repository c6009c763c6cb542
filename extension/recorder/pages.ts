import type { Arrival, Page } from "../generated/wire";
import type { Changes } from "./changes";
import { now } from "./clock";
import type { Gestures } from "./gestures";
import { cleanUrl } from "./masking/url";
import type { Describer } from "./naming/index";
import type { Voice } from "./voice";

/** A route's new view has this long to come to rest and get its heading, milliseconds. */
const PATIENCE = 1_500;
const LOOK = 120;
/** What was read of the page holds this long though something on it changes all the time, milliseconds. */
const FRESH = 1_000;

/** Knows which page this is, and tells when another one opened. */
export class Pages {
  readonly #describer: Describer;
  readonly #changes: Changes;
  readonly #gestures: Gestures;
  readonly #wrap: (what: () => void) => () => void;
  #voice: Voice | null = null;
  #cached: { page: Page; at: number; url: string; read: number } | null = null;
  #pending: { arrival: Arrival; since: number; time: number } | null = null;
  #shown: string | null = null;
  #url = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(describer: Describer, changes: Changes, gestures: Gestures, wrap: (what: () => void) => () => void) {
    this.#describer = describer;
    this.#changes = changes;
    this.#gestures = gestures;
    this.#wrap = wrap;
  }

  /** The page as far as it is known: one act changes its name at most with its address. */
  page(): Page {
    const known = this.#cached;
    if (known?.url !== document.URL) return this.#fresh();
    const same = known.at === this.#changes.last || performance.now() - known.read < FRESH;
    return same ? known.page : this.#fresh();
  }

  #fresh(): Page {
    const url = document.URL;
    const raw = this.#describer.page();
    const page = { ...raw, url: cleanUrl(url) };
    this.#cached = { page, at: this.#changes.last, url, read: performance.now() };
    return page;
  }

  /** The page stands still: what it is called is read now, not when somebody presses something. */
  refresh(): void {
    if (this.#cached?.at !== this.#changes.last || this.#cached.url !== document.URL) this.#fresh();
  }

  /** Begins with the page as it is. Frames are part of their page and open none themselves. */
  start(voice: Voice, late: boolean): void {
    this.#voice = voice;
    this.#url = document.URL;
    if (window !== window.top) return;
    this.arrived(late ? "start" : loadArrival());
  }

  /** A page came; it is told once it can be named. */
  arrived(arrival: Arrival): void {
    const time = now();
    this.#pending = { arrival, since: performance.now(), time };
    this.#later();
  }

  /** The address may have changed within the document. */
  routed(): void {
    const url = document.URL;
    if (url === this.#url) return;
    this.#url = url;
    if (this.#pending === null) this.arrived("route");
  }

  /** The person acts: the page counts as opened before that. */
  now(): void {
    if (this.#pending !== null && this.#pending.arrival !== "route") this.#tell();
  }

  /** The page goes. One that never came to rest was only passed through. */
  leaving(): void {
    if (this.#pending !== null && document.readyState !== "loading" && performance.now() - this.#pending.since > 1_000) this.#tell();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#wrap(() => { this.#look(); }), LOOK);
  }

  #look(): void {
    const pending = this.#pending;
    if (pending === null) return;
    const still = now() - this.#changes.last >= LOOK && document.readyState !== "loading";
    const waited = performance.now() - pending.since;
    if ((still && this.#isNamed()) || (waited > PATIENCE && document.readyState === "complete") || waited > 3 * PATIENCE) this.#tell();
    else this.#later();
  }

  #isNamed(): boolean {
    const { heading, title } = this.#fresh();
    return heading !== null || title !== "";
  }

  #tell(): void {
    const pending = this.#pending;
    this.#pending = null;
    clearTimeout(this.#timer);
    if (pending === null || this.#voice === null) return;
    const page = this.#fresh();
    const name = [page.heading, page.title, page.breadcrumb.at(-1)].join("\n");
    const view = viewOf(page.url);
    const shown = `${view}\n${name}`;
    if (pending.arrival === "route" && shown === this.#shown) return;
    const renamed = this.#shown === null || !this.#shown.endsWith(`\n${name}`);
    this.#shown = shown;
    if (window === window.top) this.#voice.say({ kind: "pageOpened", arrival: pending.arrival }, { time: pending.time });
    if (pending.arrival === "route" && renamed) this.#outcome(pending.time, page);
  }

  /** A route is told with the act it came of, under the view's own name. */
  #outcome(time: number, page: Page): void {
    const gesture = this.#gestures.at(time);
    const text = page.heading ?? page.breadcrumb.at(-1) ?? page.title;
    if (gesture === null || text === "") return;
    this.#voice?.say({ kind: "outcome", what: "navigation", text, from: null, to: null, after: Math.max(0, time - gesture.time) }, { gesture: gesture.id });
  }
}

/** What of an address makes another view: the path, and a fragment that is a route. */
function viewOf(url: string): string {
  const [address = "", fragment = ""] = url.split("#", 2);
  const path = address.split("?", 1)[0] ?? "";
  return /[/:!]/.test(fragment) ? `${path}#${fragment.split("?", 1)[0] ?? ""}` : path;
}

function loadArrival(): Arrival {
  const [entry] = performance.getEntriesByType("navigation");
  const type = entry instanceof PerformanceNavigationTiming ? entry.type : "navigate";
  if (type === "reload") return "reload";
  if (type === "back_forward") return "history";
  return document.referrer === "" ? "typed" : "load";
}
