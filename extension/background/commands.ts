import type { Control } from "../generated/wire";
import { flash } from "./badge";
import { control } from "./lifecycle";
import type { Recording } from "./recording";
import { running } from "./recording";

/** Keyboard shortcuts of the manifest, and what each asks for. */
const COMMANDS: Readonly<Record<string, (recording: Recording) => Control>> = {
  "pause-resume": ({ state }) => ({ kind: state === "paused" ? "resume" : "pause" }),
  "undo-step": () => ({ kind: "undoStep" }),
  "begin-verification": () => ({ kind: "beginVerification" }),
  "begin-rollback": () => ({ kind: "beginRollback" }),
  "begin-procedure": () => ({ kind: "beginProcedure" }),
  "take-picture": () => ({ kind: "takePicture" }),
};

/** What the toolbar shows for a moment, so that the person sees that the shortcut was heard. */
const SIGNS: Readonly<Partial<Record<Control["kind"], string>>> = {
  undoStep: "undo", beginVerification: "veri", beginRollback: "roll", beginProcedure: "proc", takePicture: "pic",
};

/** Does what the shortcut asks for; while nobody records there is nothing to do. */
export async function command(name: string, tab: number | null): Promise<void> {
  const recording = await running();
  const what = recording === null ? undefined : COMMANDS[name]?.(recording);
  if (what === undefined) return;
  await control(what, tab);
  const sign = SIGNS[what.kind];
  if (sign !== undefined) await flash(sign);
}
