import type {
  Control, DropKind, Event, Explanation, FrameContext, Key, Label, Modifiers, Observation, Opener, Page,
  Picture, Place, Point, Pointer, Position, Rect, Row, States, Target, Value, Viewport,
} from "../../generated/wire";
import type { Check, Fields, Variants } from "./check";
import { finite, listOf, natural, optional, shape, text, truth, usual, variant, whole, wordOf } from "./check";
import * as words from "./words";

const point = shape<Point>({ x: finite, y: finite });
const rect = shape<Rect>({ x: finite, y: finite, width: finite, height: finite });
const viewport = shape<Viewport>({ width: finite, height: finite });
const modifiers = shape<Modifiers>({ control: truth, shift: truth, alt: truth, meta: truth });
const place = shape<Place>({ kind: wordOf(words.PLACE_KINDS), name: text });
const label = shape<Label>({ text, source: wordOf(words.LABEL_SOURCES) });
const role = wordOf(words.ROLES);
const widget = optional(wordOf(words.WIDGETS));
const tri = optional(wordOf(words.TRIS));
const position = shape<Position>({ index: natural, count: natural, countInPlace: natural });
const explanation = shape<Explanation>({ kind: wordOf(words.EXPLANATION_KINDS), text });

const page = shape<Page>({
  url: text, title: text, heading: optional(text), breadcrumb: usual(listOf(text)), language: optional(text), viewport,
});
const frame = shape<FrameContext>({ name: optional(text), origin: optional(point), window: optional(point) });

const states = shape<States>({
  checked: tri, pressed: tri, expanded: optional(truth), selected: optional(truth), current: optional(truth),
  disabled: optional(truth), invalid: optional(truth), required: optional(truth), sort: optional(text),
  hasPopup: optional(truth), multiple: optional(truth),
});

const value = variant({
  empty: () => true,
  text: shape({ text }),
  code: shape({ text, language: optional(text) }),
  options: shape({ labels: listOf(text) }),
  files: shape({ names: listOf(text) }),
  masked: shape({ reason: wordOf(words.MASK_REASONS) }),
} satisfies Variants<Value>);

const opener: Check = shape<Opener>({
  gesture: optional(text), node: natural, role, widget, label, place: usual(listOf(place)),
  opener: optional((inner) => opener(inner)),
});

const target = shape<Target>({
  node: natural, role, widget, label, accessibleName: optional(text), states: usual(states), value: optional(value),
  place: usual(listOf(place)), opener: optional(opener), explanations: usual(listOf(explanation)),
  position: optional(position), rect, testId: optional(text), href: optional(text),
  groupNode: optional(natural), labelFor: optional(natural),
});

const pointer = shape<Pointer>({
  x: finite, y: finite, button: whole, detail: natural,
  pointerType: wordOf(words.POINTER_TYPES), modifiers,
});
const key = shape<Key>({ key: text, modifiers, repeat: truth, composing: truth, prevented: usual(truth) });
const picture = shape<Picture>({
  id: text, width: natural, height: natural, scale: finite, started: finite, ended: finite,
});
const dropped = variant({
  element: () => true,
  files: shape({ names: listOf(text) }),
  text: () => true,
} satisfies Variants<DropKind>);

/** What a person may ask for while recording. */
export const isControl = variant({
  pause: () => true,
  resume: () => true,
  undoStep: () => true,
  note: shape({ text }),
  heading: shape({ text }),
  beginVerification: () => true,
  beginRollback: () => true,
  beginProcedure: () => true,
  takePicture: () => true,
} satisfies Variants<Control>);

/** What recorders tell. */
const told = {
  pressed: shape({ pointer, target, quietSince: optional(finite) }),
  keyPressed: shape({ key, target: optional(target), quietSince: optional(finite) }),
  released: shape({ pointer, moved: finite, selectedText: truth, node: optional(natural) }),
  clicked: shape({ pointer, target, trusted: truth }),
  doubleClicked: shape({ target }),
  contextMenuOpened: shape({ target }),
  filled: shape({ target, value, wasEmpty: truth, how: wordOf(words.FILL_HOWS) }),
  changed: shape({ target, value, trusted: truth }),
  submitted: shape({ form: optional(text), submitter: optional(natural) }),
  copied: shape({ source: optional(text), cut: truth }),
  dragStarted: shape({ target }),
  dropped: shape({ target, what: dropped }),
  hovered: shape({ target }),
  settled: shape({ node: natural, states, value: optional(value), connected: truth, changedAt: optional(finite), rect: optional(rect) }),
  outcome: shape({
    what: wordOf(words.OUTCOME_KINDS), text, from: optional(text), to: optional(text), after: finite,
  }),
  popupOpened: shape({ opener }),
  pageOpened: shape({ arrival: wordOf(words.ARRIVALS) }),
  gap: shape({ reason: wordOf(words.GAP_REASONS), detail: optional(text) }),
};

/** What only the worker and the person tell. */
const own = {
  pictureTaken: shape({ picture }),
  pictureMissing: shape({ reason: wordOf(words.PICTURE_PROBLEMS) }),
  tabActivated: shape({ opened: truth }),
  downloaded: shape({ file: text }),
  control: shape({ control: isControl }),
  joined: shape({ recording: text }),
};

const events = { ...told, ...own } satisfies Variants<Event>;

const envelope = (event: Check): Fields<Observation> => ({
  schema: natural, key: text, document: text, number: natural, gesture: optional(text), time: finite,
  page: optional(page), frame: optional(frame), event,
});

/** An observation that a recorder may tell. */
export const isTold = shape<Observation>(envelope(variant(told)));

/** Any line of a journal. */
export const isRow = shape<Row>({
  sequence: natural, tab: whole, frame: whole, observation: shape<Observation>(envelope(variant(events))),
});
