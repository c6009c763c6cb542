import type { Observation, Receipt, RecorderOrder } from "../../generated/wire";
import type { Delivery } from "./delivery";

/** More than this is not held back while nobody has said whether to record. */
const MOST_HELD = 2_000;
/** What can wait is written and announced together, milliseconds. */
const SOON = 25;
const FIRST_RETRY = 150;
const LAST_RETRY = 5_000;

type State = "unknown" | "open" | "closed";

/**
 * Holds what was seen until it is durable.
 *
 * Written ahead in the event's own task, so that a navigation cannot take it away; then announced, again and
 * again, until its keys come back. Before the first order it waits in the page's memory.
 */
export class Outbox {
  readonly #delivery: Delivery;
  readonly #document: string;
  readonly #heard: (order: RecorderOrder) => void;
  readonly #waiting = new Map<string, Observation>();
  readonly #unwritten = new Set<string>();
  #state: State = "unknown";
  #asking = 0;
  #again = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_RETRY;
  #writing: Promise<void> = Promise.resolve();

  constructor(delivery: Delivery, document: string, heard: (order: RecorderOrder) => void) {
    this.#delivery = delivery;
    this.#document = document;
    this.#heard = heard;
  }

  /** How many are not durable yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Takes an observation on its way. An urgent one is written and announced in this very task: its picture is taken
   * before the page has reacted. What only adds to it goes along soon after.
   */
  post(observation: Observation, urgent: boolean): void {
    if (this.#state === "closed") return;
    if (this.#state === "unknown" && this.#waiting.size >= MOST_HELD) return;
    this.#waiting.set(observation.key, observation);
    this.#unwritten.add(observation.key);
    if (this.#state !== "open") return;
    if (urgent) {
      this.flush();
      return;
    }
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.flush();
    }, SOON);
  }

  /** From now on everything is written and announced, also what was held back. */
  open(): void {
    if (this.#state === "closed") return;
    this.#state = "open";
    this.flush();
  }

  /** The page may be going: what is held must be written now, whatever the order will be. */
  flush(): void {
    if (this.#state === "closed" || this.#waiting.size === 0) return;
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#write();
    this.#announce(true);
  }

  /** Resolves when all that was posted is written, or cannot be now. */
  async written(): Promise<void> {
    this.flush();
    await this.#writing;
  }

  /** Drops everything. */
  close(): void {
    this.#state = "closed";
    this.#waiting.clear();
    this.#unwritten.clear();
    clearTimeout(this.#retry);
    clearTimeout(this.#soon);
  }

  #write(): void {
    const keys = [...this.#unwritten];
    const observations = keys.flatMap((key) => this.#waiting.get(key) ?? []);
    if (observations.length === 0) return;
    this.#unwritten.clear();
    const failed = (): void => {
      for (const key of keys) if (this.#waiting.has(key)) this.#unwritten.add(key);
      this.#later();
    };
    this.#writing = this.#store(observations).catch(failed);
  }

  async #store(observations: readonly Observation[]): Promise<void> {
    await this.#delivery.write(observations);
  }

  #announce(urgent: boolean): void {
    if (this.#asking > (urgent ? 2 : 0)) {
      this.#again = true;
      return;
    }
    this.#asking += 1;
    this.#ask().then(
      (receipt) => { this.#answered(receipt); },
      () => { this.#failed(); },
    );
  }

  /** An orphan's call throws at once instead of rejecting; both come out as a rejection. */
  async #ask(): Promise<Receipt> {
    return this.#delivery.nudge(this.#document);
  }

  #answered(receipt: Receipt): void {
    this.#asking -= 1;
    if (this.#state === "closed") return;
    const before = this.#waiting.size;
    for (const key of [...receipt.stored, ...receipt.refused]) {
      this.#waiting.delete(key);
      this.#unwritten.delete(key);
    }
    if (this.#waiting.size < before) this.#pause = FIRST_RETRY;
    const again = this.#again;
    this.#again = false;
    this.#heard(receipt.order);
    if (this.#waiting.size === 0) clearTimeout(this.#retry);
    else if (again) this.flush();
    else this.#later();
  }

  #failed(): void {
    this.#asking -= 1;
    if (this.#state === "closed") return;
    if (!this.#delivery.isAlive()) this.#heard("retire");
    else this.#later();
  }

  #later(): void {
    clearTimeout(this.#retry);
    if (this.#state !== "open") return;
    this.#retry = setTimeout(() => {
      this.#pause = Math.min(this.#pause * 2, LAST_RETRY);
      this.flush();
    }, this.#pause);
  }
}
