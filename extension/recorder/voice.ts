import type { Event as Happening, FrameContext, Observation, Page } from "../generated/wire";
import { now } from "./clock";
import type { Outbox } from "./delivery/outbox";
import { scrubbed } from "./masking/message";
import type { Secrets } from "./masking/secrets";

const SCHEMA = 1;

/** Whom an observation belongs to and when it happened. */
export interface Saying {
  readonly gesture?: string | null;
  readonly time?: number;
  /** Nothing else tells of the act: it must be durable now. */
  readonly urgent?: boolean;
}

/** What only adds to an act that is told already; the page that goes takes none of it along, for it is flushed then. */
const ADDS: ReadonlySet<Happening["kind"]> = new Set(["released", "clicked", "settled", "outcome", "popupOpened", "pageOpened", "doubleClicked"]);

/** Turns what happened into numbered observations, with all secrets taken out. */
export class Voice {
  readonly document: string;
  readonly #outbox: Outbox;
  readonly #page: () => Page;
  readonly #frame: () => FrameContext | null;
  readonly #secrets: Secrets;
  #number = 0;

  constructor(document: string, outbox: Outbox, secrets: Secrets, page: () => Page, frame: () => FrameContext | null) {
    this.document = document;
    this.#outbox = outbox;
    this.#secrets = secrets;
    this.#page = page;
    this.#frame = frame;
  }

  /** Says it. */
  say(event: Happening, { gesture = null, time = now(), urgent = !ADDS.has(event.kind) }: Saying = {}): void {
    this.#number += 1;
    const number = this.#number;
    const said = { page: this.#page(), frame: this.#frame(), event };
    const clean = scrubbed(said, (text) => this.#secrets.withoutKnown(text));
    const observation: Observation = { schema: SCHEMA, key: `${this.document}/${number}`, document: this.document, number, gesture, time, ...clean };
    this.#outbox.post(observation, urgent);
  }
}
