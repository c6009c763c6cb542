import type { Observation, Receipt, RecorderMessage, RecorderOrder, SecretsSeen } from "../../generated/wire";

/** What lies between the recorder and the worker. */
export interface Delivery {
  /** Asks whether to listen. Rejects when nobody answered. */
  hello(document: string): Promise<RecorderOrder>;
  /** Writes ahead, in the calling task; resolves when it is written. */
  write(observations: readonly Observation[]): Promise<void>;
  /** Says that something was written; resolves with what is stored. Rejects when nobody answered. */
  nudge(document: string): Promise<Receipt>;
  /** Says something that needs no answer. */
  tell(message: RecorderMessage): void;
  /** Calls back on what the worker says, until the signal. */
  onNotice(listener: Listener, signal: AbortSignal): void;
  /** Whether the extension that this recorder belongs to is still there. */
  isAlive(): boolean;
}

/** What the worker may ask of a recorder. */
export interface Listener {
  /** Resolves once everything heard before is written. */
  order(order: RecorderOrder): Promise<void>;
  /** What a picture taken now must not show. */
  secrets(): SecretsSeen;
}
