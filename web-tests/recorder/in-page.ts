/** The recorder as a script of the page, with a delivery that hands everything to the test. */
import type { Observation, Receipt, RecorderMessage, RecorderOrder } from "../../extension/generated/wire.ts";
import type { Delivery, Listener } from "../../extension/recorder/delivery/delivery.ts";
import { createDescriber } from "../../extension/recorder/naming/index.ts";
import { Recorder } from "../../extension/recorder/recorder.ts";

interface Test {
  cairnTold?: (kind: "observation" | "message", text: string) => Promise<void>;
  cairnListener?: Listener;
}

const test = globalThis as Test;

/** Everything written is durable at once. */
class TestDelivery implements Delivery {
  readonly #written: string[] = [];

  hello(): Promise<RecorderOrder> {
    return Promise.resolve("record");
  }

  write(observations: readonly Observation[]): Promise<void> {
    for (const observation of observations) {
      this.#written.push(observation.key);
      void test.cairnTold?.("observation", JSON.stringify(observation));
    }
    return Promise.resolve();
  }

  nudge(): Promise<Receipt> {
    return Promise.resolve({ stored: this.#written.splice(0), refused: [], order: "record" });
  }

  tell(message: RecorderMessage): void {
    void test.cairnTold?.("message", JSON.stringify(message));
  }

  onNotice(listener: Listener): void {
    test.cairnListener = listener;
  }

  isAlive(): boolean {
    return true;
  }
}

new Recorder(new TestDelivery(), (wide) => createDescriber(document, wide), document.readyState !== "loading").start();
