import { forgetDocuments } from "./documents";
import { cool } from "./pictures/frames";
import * as scripts from "./scripts";
import { forgetRecording } from "./session";

/** Nothing listens any more, and nothing of what was heard stays in the browser's memory. */
export async function silence(tabs: readonly number[]): Promise<void> {
  await scripts.unregister();
  await scripts.retire(tabs);
  await forgetRecording();
  forgetDocuments();
  await cool().catch(() => undefined);
}
