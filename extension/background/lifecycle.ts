import type { Control } from "../generated/wire";
import { accessTo, mustBeGranted } from "./access";
import { announce, showState } from "./badge";
import { endCatchUp } from "./catch-up/index";
import { stayAwake } from "./catch-up/memory";
import { watching } from "./catch-up/watch";
import { forgetDocuments } from "./documents";
import { CairnError } from "./failure";
import { append, ownAct, ownObservation, tellOwn } from "./journal";
import { order } from "./notices";
import { drain } from "./outbox";
import { endAsking } from "./outside";
import { cool } from "./pictures/frames";
import { owe, oweFromBefore, settled } from "./pictures/gestures";
import { journalQueue } from "./queue";
import type { Recording } from "./recording";
import { begin, change, isSwitch, mustBeId, mustRun, running, transitions } from "./recording";
import * as scripts from "./scripts";
import { forgetRecording, recall, remember } from "./session";
import { silence } from "./silence";
import { inFront } from "./tabs";
import { now } from "./time";
import { blocked, forgetTroubles, unblock } from "./troubles";

/** How long the end waits for pictures on their way. */
const LAST_PICTURES = 1500;

/** Begins a recording on the tab. Asked twice with the same id, it is the same recording. */
export async function start(tab: number, recording: string): Promise<void> {
  mustBeId(recording);
  const current = await running();
  if (current?.recording === recording) return;
  if (current !== null) throw new CairnError("alreadyRecording", `${current.recording} is running.`);
  mustBeGranted(await accessTo(tab));
  // What was kept in memory is another thing than what is recorded from now on.
  await endCatchUp();
  await forgetRecording();
  forgetDocuments();
  await forgetTroubles();
  const begun = await journalQueue.run(() => begin(recording, tab));
  await scripts.register();
  await scripts.inject(tab).catch((error: unknown) => giveUp(recording, error));
  await announce(begun);
}

/** The page refused the recorder after all: there is nothing to keep. */
async function giveUp(recording: string, error: unknown): Promise<never> {
  await change((before) => (before.recording === recording ? transitions.stop(before, now()) : null));
  await scripts.unregister();
  throw new CairnError("restrictedPage", String(error));
}

/** Ends the recording: first what the recorders still hold, also of pages that never said hello, then the pictures, then the silence. */
export async function stop(): Promise<Recording> {
  const before = await mustRun();
  await order(before.tabs, "pause");
  await drain(0);
  await settled(LAST_PICTURES);
  const after = await journalQueue.run(() => change((recording) => transitions.stop(recording, now())));
  await silence(before.tabs);
  await endAsking();
  await announce(null);
  return after ?? before;
}

/** A control by the person. It stands in the journal too, between the acts it came between. */
export async function control(what: Control, seen: number | null): Promise<void> {
  const before = await mustRun();
  // Recorders that are told to pause say first what is being typed: it came before the control.
  if (before.state === "recording") await order(before.tabs, "pause");
  await drain();
  if (what.kind === "resume") await makeRoom();
  const tab = await inFront(before, seen);
  const event = { kind: "control", control: what } as const;
  const observation = what.kind === "takePicture" ? ownAct(event) : ownObservation(event);
  const after = await journalQueue.run(async () => {
    owe((await append([{ tab, frame: 0, observation }]))?.gestures ?? []);
    return isSwitch(what) ? change((recording) => transitions[what.kind](recording, now())) : running();
  });
  if (after?.state === "recording" && (await blocked()) === null) await order(after.tabs, "record");
  await announce(after);
}

/** Whether a recording that held itself up can go on: the outbox was drained, so there is room or there is not. */
async function makeRoom(): Promise<void> {
  const held = await blocked();
  if (held === null) return;
  await change((recording) => recording);
  await unblock();
}

/** Once in every life of the worker, before anything else is answered. */
export async function wakeUp(): Promise<void> {
  await chrome.storage.session.setAccessLevel({ accessLevel: "TRUSTED_AND_UNTRUSTED_CONTEXTS" });
  const isNewBrowser = !(await recall("alive", false));
  await remember("alive", true);
  // A store that cannot be opened is told by whoever asks for it.
  const recording = await running().catch(() => null);
  if (recording === null) {
    if ((await watching()) !== null) {
      stayAwake();
      await drain();
    }
    await showState(null);
    return;
  }
  if (isNewBrowser) await recover(recording);
  else await goOn();
}

/** The worker slept or was killed: nothing happened that the outbox and the journal do not know. */
async function goOn(): Promise<void> {
  await oweFromBefore();
  await drain();
}

/** The browser or the extension was restarted under the recording. */
async function recover(recording: Recording): Promise<void> {
  await cool().catch(() => undefined);
  const open = new Set((await chrome.tabs.query({})).map((tab) => tab.id));
  const tabs = recording.tabs.filter((tab) => open.has(tab));
  if (tabs.length === 0) {
    await change(transitions.cutOff);
    await oweFromBefore();
    await announce(null);
    return;
  }
  await tellOwn({ kind: "gap", reason: "extensionRestarted", detail: null }, tabs[0] ?? -1);
  await oweFromBefore();
  await scripts.register();
  await Promise.all(tabs.map((tab) => scripts.inject(tab).catch(() => undefined)));
  await announce(await running());
}
