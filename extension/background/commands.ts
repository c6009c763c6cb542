import type { Control } from "../generated/wire";
import { control } from "./lifecycle";
import type { Recording } from "./recording";
import { running } from "./recording";

/** Keyboard shortcuts of the manifest, and what each asks for. */
const COMMANDS: Readonly<Record<string, (recording: Recording) => Control>> = {
  "pause-resume": ({ state }) => ({ kind: state === "paused" ? "resume" : "pause" }),
  "undo-step": () => ({ kind: "undoStep" }),
  "begin-verification": () => ({ kind: "beginVerification" }),
};

/** Does what the shortcut asks for; while nobody records there is nothing to do. */
export async function command(name: string): Promise<void> {
  const recording = await running();
  const what = recording === null ? undefined : COMMANDS[name]?.(recording);
  if (what !== undefined) await control(what);
}
