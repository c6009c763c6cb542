import type { DefaultText, Slot } from "../generated/wire";
import { got, read, write } from "./store";

/** What the team says the same way in all guides, by slot. */
export async function readDefaults(): Promise<DefaultText[]> {
  const stored = await read(["defaults"], async (transaction) => got<unknown[]>(transaction.objectStore("defaults").getAll()));
  return stored as DefaultText[];
}

/** An empty text takes it back. */
export async function setDefault(slot: Slot, text: string): Promise<void> {
  await write(["defaults"], (transaction) => {
    const table = transaction.objectStore("defaults");
    if (text.trim() === "") table.delete(slot);
    else table.put({ slot, text } satisfies DefaultText);
    return Promise.resolve();
  });
}
