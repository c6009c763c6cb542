import type { Changes } from "../changes";
import type { Visits } from "../fields/visits";
import type { Gestures } from "../gestures";
import type { Secrets } from "../masking/secrets";
import type { Outcomes } from "../outcomes/outcomes";
import type { Popups } from "../popups";
import type { Settling } from "../settle";
import type { Targets } from "../targets";
import type { Voice } from "../voice";

/** What hearing an act needs of the rest of the recorder. */
export interface Room {
  readonly voice: Voice;
  readonly gestures: Gestures;
  readonly targets: Targets;
  readonly popups: Popups;
  readonly visits: Visits;
  readonly settling: Settling;
  readonly outcomes: Outcomes;
  readonly changes: Changes;
  readonly secrets: Secrets;
  /** Something is about to be done on this page: it counts as opened. */
  readonly acting: () => void;
}
