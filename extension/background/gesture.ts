import type { Event, Observation } from "../generated/wire";

/** An observation, and where the browser says it was made. */
export interface Heard {
  readonly tab: number;
  readonly frame: number;
  readonly observation: Observation;
}

/** A gesture that shall have a picture. It is stored with its first row, so a killed worker still owes it. */
export interface Gesture {
  readonly recording: string;
  readonly gesture: string;
  readonly tab: number;
  readonly frame: number;
  /** Whose document the picture must show; null for whichever the tab shows. */
  readonly document: string | null;
  readonly time: number;
  readonly quietSince: number | null;
  /** Present while it has no picture row. */
  readonly waiting?: 1;
}

/** Acts that deserve a picture when they are the first of their gesture. */
const PICTURED: ReadonlySet<Event["kind"]> = new Set([
  "pressed", "keyPressed", "clicked", "filled", "changed", "dropped", "copied", "contextMenuOpened", "hovered",
]);

/** Whether it tells of an act, or only of what came of one. */
export const isAct = ({ event }: Observation): boolean => PICTURED.has(event.kind);

/** The gesture that this would begin, if it deserves a picture. */
export function gestureOf(recording: string, { tab, frame, observation }: Heard): Gesture | null {
  const { gesture, event, document, time } = observation;
  if (typeof gesture !== "string") return null;
  const isByHand = event.kind === "control" && event.control.kind === "takePicture";
  if (!isByHand && !isAct(observation)) return null;
  const quietSince = "quietSince" in event ? (event.quietSince ?? null) : null;
  return { recording, gesture, tab, frame, document: isByHand ? null : document, time, quietSince };
}
