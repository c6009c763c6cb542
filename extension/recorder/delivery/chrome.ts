import type { Observation, Receipt, RecorderMessage, RecorderNotice, RecorderOrder } from "../../generated/wire";
import type { Delivery, Listener } from "./delivery";

/** A worker held up at its start never answers; a cold one needs at most some hundred milliseconds. */
const PATIENCE = 4_000;

const ORDERS = ["record", "pause", "retire"] as const satisfies readonly RecorderOrder[];

/** Delivery through the extension's own channels. */
export class ChromeDelivery implements Delivery {
  async hello(document: string): Promise<RecorderOrder> {
    const answer = await ask({ kind: "hello", document });
    if (!isOrder(answer)) throw new Error("nobody answered hello");
    return answer;
  }

  async write(observations: readonly Observation[]): Promise<void> {
    // As text: the browser takes a tree of objects apart one by one, which costs the page four times as much.
    await chrome.storage.session.set(Object.fromEntries(observations.map((one) => [`outbox/${one.key}`, JSON.stringify(one)])));
  }

  async nudge(document: string): Promise<Receipt> {
    const answer = await ask({ kind: "nudge", document });
    if (!isReceipt(answer)) throw new Error("nobody answered the nudge");
    return answer;
  }

  tell(message: RecorderMessage): void {
    send(message).catch(() => undefined);
  }

  onNotice(listener: Listener, signal: AbortSignal): void {
    const hear = (message: unknown, _sender: unknown, answer: (value: unknown) => void): boolean => {
      const notice = asNotice(message);
      if (notice === null) return false;
      if (notice.kind === "tellSecrets") {
        answer(listener.secrets());
        return false;
      }
      listener.order(notice.order).then(() => { answer(true); }, () => { answer(false); });
      return true;
    };
    // An open line tells the worker that the page is there; it breaks when the tab crashes.
    const hold = (): void => undefined;
    const { onMessage, onConnect } = chrome.runtime;
    onMessage.addListener(hear);
    onConnect.addListener(hold);
    signal.addEventListener("abort", () => {
      if (!this.isAlive()) return;
      onMessage.removeListener(hear);
      onConnect.removeListener(hold);
    });
  }

  isAlive(): boolean {
    // After a reload of the extension its orphans find their id gone.
    return typeof chrome !== "undefined" && (chrome.runtime as { id?: string } | undefined)?.id !== undefined;
  }
}

/**
 * A message fails in four ways: it throws at once (orphan), rejects (worker died), resolves to
 * nothing (nobody listened), or hangs. All come out as a rejection here, or as a value that no check accepts.
 */
async function ask(message: RecorderMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    patience.wait(reject);
    send(message).then(resolve, reject);
  });
}

/** Gives up what waits too long. One timer for all: nearly everything is answered before it fires. */
class Patience {
  #waiting: { readonly until: number; readonly giveUp: (error: Error) => void }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  wait(giveUp: (error: Error) => void): void {
    this.#waiting.push({ until: performance.now() + PATIENCE, giveUp });
    this.#timer ??= setTimeout(() => { this.#look(); }, PATIENCE);
  }

  #look(): void {
    const now = performance.now();
    const [first, ...others] = this.#waiting.filter(({ until, giveUp }) => {
      if (until <= now) giveUp(new Error("no answer in time"));
      return until > now;
    });
    this.#waiting = first === undefined ? [] : [first, ...others];
    this.#timer = first === undefined ? undefined : setTimeout(() => { this.#look(); }, first.until - now);
  }
}

const patience = new Patience();

/** An orphan's call throws at once; that comes out as a rejection too. */
async function send(message: RecorderMessage): Promise<unknown> {
  return chrome.runtime.sendMessage<RecorderMessage, unknown>(message);
}

const isOrder = (answer: unknown): answer is RecorderOrder => ORDERS.some((order) => order === answer);

function isReceipt(answer: unknown): answer is Receipt {
  const { stored, refused, order } = (answer ?? {}) as Partial<Receipt>;
  return Array.isArray(stored) && Array.isArray(refused) && isOrder(order);
}

function asNotice(message: unknown): RecorderNotice | null {
  const notice = (message ?? {}) as Partial<RecorderNotice>;
  if (notice.kind === "tellSecrets") return { kind: "tellSecrets" };
  return notice.kind === "order" && isOrder(notice.order) ? { kind: "order", order: notice.order } : null;
}
