// Written from the Rust types by `cargo xtask types`. Do not edit.

export type Observation = { 
/**
 * [`SCHEMA_VERSION`] of the writer.
 */
schema: number, 
/**
 * `<document>/<number>`: delivering the same key twice is delivering it once.
 */
key: string, 
/**
 * Random id of one recorder in one document, or `worker` followed by a random id.
 */
document: string, 
/**
 * Counts up within the document, without gaps: the order in which things happened there.
 */
number: number, 
/**
 * `<document>#<n>` of the physical act this belongs to, if to one.
 */
gesture: string | null, 
/**
 * Milliseconds since the epoch at which the event happened (`timeOrigin + timeStamp`), with fraction.
 * Two events with the very same time are one physical act (a label and its control).
 */
time: number, 
/**
 * The page it happened on; absent where the worker cannot know.
 */
page: Page | null, 
/**
 * The frame it happened in; absent in the tab's own document.
 */
frame: FrameContext | null, 
/**
 * What happened.
 */
event: Event, };

export type Row = { 
/**
 * Order of arrival in the worker, from 1, without gaps within a recording.
 */
sequence: number, 
/**
 * The browser's id of the tab, as the browser (not the page) said it.
 */
tab: number, 
/**
 * The browser's id of the frame; 0 is the tab's own document.
 */
frame: number, 
/**
 * What was told.
 */
observation: Observation, };

export type Event = { "kind": "pressed", 
/**
 * Which button, where, with what.
 */
pointer: Pointer, 
/**
 * The control meant, resolved from what lies under the pointer.
 */
target: Target, 
/**
 * When the page last changed visibly (milliseconds since the epoch) before this.
 */
quietSince: number | null, } | { "kind": "keyPressed", 
/**
 * Which key.
 */
key: Key, 
/**
 * The focused control, if any.
 */
target: Target | null, 
/**
 * As in `Pressed`.
 */
quietSince: number | null, } | { "kind": "released", 
/**
 * Where it ended.
 */
pointer: Pointer, 
/**
 * Distance from the press, CSS px.
 */
moved: number, 
/**
 * True when a text selection stands afterwards that did not stand before.
 */
selectedText: boolean, 
/**
 * Identity of the control under the pointer now ([`Target::node`]).
 */
node: number | null, } | { "kind": "clicked", 
/**
 * `detail` is the browser's click count; 0 for activation by keyboard.
 */
pointer: Pointer, 
/**
 * The control that was clicked, as resolved now. Repeats the press's `node` when it is the same.
 */
target: Target, 
/**
 * `event.isTrusted`.
 */
trusted: boolean, } | { "kind": "doubleClicked", 
/**
 * The control.
 */
target: Target, } | { "kind": "contextMenuOpened", 
/**
 * What it was opened on.
 */
target: Target, } | { "kind": "filled", 
/**
 * The editable.
 */
target: Target, 
/**
 * What stands in it now, or that it is masked.
 */
value: Value, 
/**
 * Whether something stood in it when the visit began.
 */
wasEmpty: boolean, 
/**
 * How the text came in.
 */
how: FillHow, } | { "kind": "changed", 
/**
 * The control with its state afterwards.
 */
target: Target, 
/**
 * Its value afterwards.
 */
value: Value, 
/**
 * False for changes that the page or a password manager made within the person's gesture.
 */
trusted: boolean, } | { "kind": "submitted", 
/**
 * Name of the form, if it has one.
 */
form: string | null, 
/**
 * The button that submitted it, by identity.
 */
submitter: number | null, } | { "kind": "copied", 
/**
 * Name of the element whose text it is.
 */
source: string | null, 
/**
 * Cut rather than copied.
 */
cut: boolean, } | { "kind": "dragStarted", 
/**
 * What is dragged.
 */
target: Target, } | { "kind": "dropped", 
/**
 * Where it was dropped.
 */
target: Target, 
/**
 * Things of the page, or files from outside.
 */
what: DropKind, } | { "kind": "hovered", 
/**
 * What it rested on.
 */
target: Target, } | { "kind": "settled", 
/**
 * [`Target::node`] of the control read.
 */
node: number, 
/**
 * Its states now.
 */
states: States, 
/**
 * Its value now, for custom selects and sliders.
 */
value: Value | null, 
/**
 * False when it left the document.
 */
connected: boolean, 
/**
 * When the page first changed visibly after the gesture (milliseconds since the epoch).
 */
changedAt: number | null, 
/**
 * Where it stands now, CSS px of the frame's viewport: the page may have moved it.
 */
rect: Rect | null, } | { "kind": "outcome", 
/**
 * What sort of thing.
 */
what: OutcomeKind, 
/**
 * Its name or text, as on the screen, at most 200 characters.
 */
text: string, 
/**
 * For row changes: state before and after.
 */
from: string | null, 
/**
 * For row changes: the state reached.
 */
to: string | null, 
/**
 * Milliseconds since the gesture.
 */
after: number, } | { "kind": "popupOpened", 
/**
 * Who opened it.
 */
opener: Opener, } | { "kind": "pageOpened", 
/**
 * How it came about.
 */
arrival: Arrival, } | { "kind": "pictureTaken", 
/**
 * Where it is stored and what it shows.
 */
picture: Picture, } | { "kind": "pictureMissing", 
/**
 * Why not.
 */
reason: PictureProblem, } | { "kind": "tabActivated", 
/**
 * True when a recorded tab opened it.
 */
opened: boolean, } | { "kind": "downloaded", 
/**
 * File name without folder.
 */
file: string, } | { "kind": "gap", 
/**
 * Why.
 */
reason: GapReason, 
/**
 * The page or frame concerned, for the reader.
 */
detail: string | null, } | { "kind": "control", 
/**
 * What was asked for.
 */
control: Control, } | { "kind": "joined", 
/**
 * The name it goes by from here on.
 */
recording: string, };

export type Pointer = { 
/**
 * `clientX`.
 */
x: number, 
/**
 * `clientY`.
 */
y: number, 
/**
 * 0 main, 1 middle, 2 secondary; −1 for the keyboard.
 */
button: number, 
/**
 * The browser's click count.
 */
detail: number, 
/**
 * Mouse, pen or touch.
 */
pointerType: PointerType, 
/**
 * Keys held.
 */
modifiers: Modifiers, };

export type PointerType = "mouse" | "pen" | "touch" | "none";

export type Modifiers = { 
/**
 * Control.
 */
control: boolean, 
/**
 * Shift.
 */
shift: boolean, 
/**
 * Alt or Option.
 */
alt: boolean, 
/**
 * Command or Windows.
 */
meta: boolean, };

export type Key = { 
/**
 * `event.key`: `Enter`, `Escape`, `ArrowDown`, ` `, or a letter when a modifier is held.
 */
key: string, 
/**
 * Keys held.
 */
modifiers: Modifiers, 
/**
 * Held down and repeating.
 */
repeat: boolean, 
/**
 * Part of an input method's composition, so not an act.
 */
composing: boolean, 
/**
 * The page prevented the browser's own reaction, so it has one of its own. Known only afterwards; false in the intent.
 */
prevented: boolean, };

export type FillHow = "typed" | "pasted" | "cleared" | "autofilled" | "dropped";

export type DropKind = { "kind": "element" } | { "kind": "files", 
/**
 * Their names.
 */
names: Array<string>, } | { "kind": "text" };

export type OutcomeKind = "navigation" | "newTab" | "download" | "dialogOpened" | "dialogClosed" | "panelOpened" | "message" | "error" | "validationError" | "rowAdded" | "rowRemoved" | "rowChanged";

export type Arrival = "start" | "load" | "route" | "typed" | "reload" | "history";

export type PictureProblem = "timeout" | "tabHidden" | "pageGone" | "refused" | "diskFull" | "notCovered" | "forgotten";

export type GapReason = "restrictedPage" | "permissionMissing" | "tabCrashed" | "nativeDialog" | "extensionRestarted" | "damagedRow" | "recorderError" | "fileViewer" | "errorPage" | "blockedFrame" | "otherTab" | "permissionGiven" | "permissionRefused" | "otherProgram" | "signIn";

export type Control = { "kind": "pause" } | { "kind": "resume" } | { "kind": "undoStep" } | { "kind": "note", 
/**
 * Its text.
 */
text: string, } | { "kind": "heading", 
/**
 * Its text.
 */
text: string, } | { "kind": "beginVerification" } | { "kind": "beginRollback" } | { "kind": "beginProcedure" } | { "kind": "takePicture" };

export type Page = { 
/**
 * Address with secrets taken out of path, query and fragment.
 */
url: string, 
/**
 * `document.title`, cleaned.
 */
title: string, 
/**
 * The first visible level-1 heading.
 */
heading: string | null, 
/**
 * The breadcrumb trail, outermost first.
 */
breadcrumb: Array<string>, 
/**
 * `lang` of the document.
 */
language: string | null, 
/**
 * Its window onto the document.
 */
viewport: Viewport, };

export type Viewport = { 
/**
 * `innerWidth`.
 */
width: number, 
/**
 * `innerHeight`.
 */
height: number, };

export type FrameContext = { 
/**
 * Name of the frame for the reader: the frame element's accessible name, else the frame document's title.
 */
name: string | null, 
/**
 * Where the frame's viewport begins in the tab's viewport, CSS px; absent when it cannot be known.
 */
origin: Point | null, 
/**
 * Where the frame's viewport begins in the browser's window, CSS px, as pointers tell it: behind a border of origins
 * the place in the tab follows from it.
 */
window: Point | null, };

export type Picture = { 
/**
 * Key of the bytes in the picture store. Several gestures may share one picture.
 */
id: string, 
/**
 * Picture pixels.
 */
width: number, 
/**
 * Picture pixels.
 */
height: number, 
/**
 * Picture pixels for one CSS px of the tab's viewport.
 */
scale: number, 
/**
 * When the browser was asked for it, milliseconds since the epoch.
 */
started: number, 
/**
 * When it had it.
 */
ended: number, };

export type Point = { 
/**
 * To the right.
 */
x: number, 
/**
 * Down.
 */
y: number, };

export type Rect = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Upper edge.
 */
y: number, 
/**
 * Width, not negative.
 */
width: number, 
/**
 * Height, not negative.
 */
height: number, };

export type Place = { 
/**
 * What it is.
 */
kind: PlaceKind, 
/**
 * What it is called on the screen. For a row: the text of its key cell.
 */
name: string, };

export type PlaceKind = "page" | "section" | "dialog" | "panel" | "row" | "field" | "group" | "menu" | "navigation" | "tab" | "table" | "card" | "frame";

export type Value = { "kind": "empty" } | { "kind": "text", 
/**
 * The text, at most 10,000 characters.
 */
text: string, } | { "kind": "code", 
/**
 * The text, at most 100,000 characters.
 */
text: string, 
/**
 * Language, when the editor tells it.
 */
language: string | null, } | { "kind": "options", 
/**
 * In the order of the control.
 */
labels: Array<string>, } | { "kind": "files", 
/**
 * Their names.
 */
names: Array<string>, } | { "kind": "masked", 
/**
 * Why.
 */
reason: MaskReason, };

export type MaskReason = "password" | "oneTimeCode" | "card" | "secret" | "terminal" | "private";

export type Target = { 
/**
 * Identity of the element within its document, for as long as it lives.
 */
node: number, 
/**
 * Role by ARIA in HTML, or by what the element does where it says nothing.
 */
role: Role, 
/**
 * What a person would call the control, where the role does not say it.
 */
widget: Widget | null, 
/**
 * What it is called: the accessible name cleaned of value, counter, required mark and the like.
 */
label: Label, 
/**
 * The accessible name by the specification, uncleaned, at most 200 characters.
 */
accessibleName: string | null, 
/**
 * Its states before the page reacted (in intents) or now (elsewhere).
 */
states: States, 
/**
 * Its value before the page reacted, where it is not secret.
 */
value: Value | null, 
/**
 * The containers around it, innermost first. In a popup they end with the popup; `opener` goes on.
 */
place: Array<Place>, 
/**
 * Who opened the popup it stands in.
 */
opener: Opener | null, 
/**
 * Why one would use it.
 */
explanations: Array<Explanation>, 
/**
 * Which of several of the same role and name it is.
 */
position: Position | null, 
/**
 * Its visible part, CSS px of the frame's own viewport.
 */
rect: Rect, 
/**
 * A test id, humanly readable or not, for selectors.
 */
testId: string | null, 
/**
 * Path of the link it is, without query, for selectors and download names.
 */
href: string | null, 
/**
 * Identities of elements whose state this one governs or shares: a label's control, a radio group's radios' group.
 */
groupNode: number | null, 
/**
 * For a label: identity of the control it activates.
 */
labelFor: number | null, };

export type Label = { 
/**
 * As on the screen; empty when nothing was found.
 */
text: string, 
/**
 * Where it was found.
 */
source: LabelSource, };

export type LabelSource = "accessibleName" | "visibleLabel" | "columnHeader" | "placeholder" | "tooltip" | "icon" | "testId" | "href" | "none";

export type Opener = { 
/**
 * The gesture that opened it; the same as the one of the trigger's own observations.
 */
gesture: string | null, 
/**
 * The trigger's identity.
 */
node: number, 
/**
 * The trigger's role.
 */
role: Role, 
/**
 * The trigger's widget.
 */
widget: Widget | null, 
/**
 * The trigger's name: for a select, the field's name.
 */
label: Label, 
/**
 * Where the trigger stands, innermost first.
 */
place: Array<Place>, 
/**
 * What the trigger was opened from, for submenus.
 */
opener: Opener | null, };

export type Explanation = { 
/**
 * What it is.
 */
kind: ExplanationKind, 
/**
 * Its text, at most 300 characters.
 */
text: string, };

export type ExplanationKind = "description" | "constraint" | "warning" | "tooltip";

export type Position = { 
/**
 * From 1, on the page.
 */
index: number, 
/**
 * How many on the page have this role and name.
 */
count: number, 
/**
 * How many of them share the innermost container that has a name.
 */
countInPlace: number, };

export type Tri = "true" | "false" | "mixed";

export type States = { 
/**
 * `checked` or `aria-checked`.
 */
checked: Tri | null, 
/**
 * `aria-pressed`.
 */
pressed: Tri | null, 
/**
 * `aria-expanded`, or `open` of details.
 */
expanded: boolean | null, 
/**
 * `aria-selected`.
 */
selected: boolean | null, 
/**
 * `aria-current` other than false.
 */
current: boolean | null, 
/**
 * `disabled` or `aria-disabled`.
 */
disabled: boolean | null, 
/**
 * `aria-invalid` or failed validity after a try.
 */
invalid: boolean | null, 
/**
 * `required` or `aria-required`.
 */
required: boolean | null, 
/**
 * `aria-sort`: `ascending`, `descending`.
 */
sort: string | null, 
/**
 * What it opens, by `aria-haspopup` and the like.
 */
hasPopup: boolean | null, 
/**
 * Several can be chosen.
 */
multiple: boolean | null, };

export type Role = "button" | "link" | "checkbox" | "radio" | "switch" | "option" | "menuitem" | "menuitemcheckbox" | "menuitemradio" | "tab" | "treeitem" | "combobox" | "listbox" | "slider" | "spinbutton" | "textbox" | "searchbox" | "gridcell" | "cell" | "row" | "columnheader" | "rowheader" | "separator" | "listitem" | "img" | "heading" | "dialog" | "document" | "form" | "group" | "generic";

export type Widget = "password" | "oneTimeCode" | "email" | "url" | "telephone" | "number" | "date" | "time" | "dateTime" | "month" | "week" | "color" | "file" | "textArea" | "nativeSelect" | "richText" | "codeEditor" | "terminal" | "disclosure" | "tile" | "iconButton" | "menuButton" | "primaryButton" | "copyButton" | "closeButton" | "removeButton" | "breadcrumbLink" | "navigationLink" | "newTabLink" | "downloadLink" | "pagination" | "calendarDay" | "rowCheckbox" | "allRowsCheckbox" | "segment" | "filter" | "canvas" | "media" | "dropZone";

export type RecorderMessage = { "kind": "hello", 
/**
 * Its document id.
 */
document: string, } | { "kind": "nudge", 
/**
 * Its document id.
 */
document: string, } | { "kind": "quiet", 
/**
 * Its document id.
 */
document: string, 
/**
 * When it last changed, milliseconds since the epoch.
 */
since: number, 
/**
 * The window onto it.
 */
viewport: Viewport, 
/**
 * What must be covered on a picture of it, CSS px of the tab's viewport; absent when it cannot be told.
 */
secrets: Array<Rect> | null, 
/**
 * Where frames of other origins stand in it: what cannot be covered within one is covered as a whole.
 */
frames: Array<Rect>, } | { "kind": "focused", 
/**
 * Its document id.
 */
document: string, 
/**
 * What the frame is called, for the reader, when it went into one; empty when it has no name.
 */
frame: string | null, } | { "kind": "heldUp", 
/**
 * Its document id.
 */
document: string, 
/**
 * Since when, milliseconds since the epoch.
 */
from: number, 
/**
 * Until when.
 */
to: number, } | { "kind": "stands", 
/**
 * Its document id.
 */
document: string, 
/**
 * CSS px.
 */
window: Point, } | { "kind": "changed", 
/**
 * Its document id.
 */
document: string, 
/**
 * When, milliseconds since the epoch.
 */
at: number, };

export type RecorderOrder = "record" | "pause" | "retire";

export type RecorderNotice = { "kind": "order", 
/**
 * What.
 */
order: RecorderOrder, } | { "kind": "tellSecrets" };

export type SecretsSeen = { 
/**
 * CSS px of the tab's viewport; absent when it cannot be told.
 */
secrets: Array<Rect> | null, 
/**
 * Where frames of other origins stand.
 */
frames: Array<Rect>, };

export type Receipt = { 
/**
 * Keys that are stored (or were already).
 */
stored: Array<string>, 
/**
 * Keys that will never be stored, because nobody records this tab.
 */
refused: Array<string>, 
/**
 * What to do from now on.
 */
order: RecorderOrder, };

export type Request = { "kind": "getStatus", 
/**
 * The tab acted on; absent for the active one.
 */
tab: number | null, } | { "kind": "start", 
/**
 * The tab.
 */
tab: number, 
/**
 * Id of the new recording: random, from the page.
 */
recording: string, } | { "kind": "control", 
/**
 * Which.
 */
control: Control, 
/**
 * The tab the person has in front; absent for the active one.
 */
tab: number | null, } | { "kind": "addTab", 
/**
 * The tab.
 */
tab: number, } | { "kind": "beginCatchUp", 
/**
 * The tab. The page asked for the permission before.
 */
tab: number, } | { "kind": "endCatchUp" } | { "kind": "keepRecent", 
/**
 * Id of the new recording: random, from the page.
 */
recording: string, } | { "kind": "stop" } | { "kind": "discard", 
/**
 * Which.
 */
recording: string, } | { "kind": "listRecordings" } | { "kind": "readJournal", 
/**
 * Which recording.
 */
recording: string, 
/**
 * Only rows with a greater sequence number.
 */
after: number, } | { "kind": "readEdits", 
/**
 * Which recording.
 */
recording: string, } | { "kind": "appendEdit", 
/**
 * Which recording.
 */
recording: string, 
/**
 * From 1, without gaps.
 */
number: number, 
/**
 * The edit.
 */
edit: Edit, } | { "kind": "readDefaults" } | { "kind": "setDefault", 
/**
 * Where.
 */
slot: Slot, 
/**
 * The words.
 */
text: string, };

export type FileRequest = { "kind": "readPicture", 
/**
 * Key in the picture store.
 */
id: string, } | { "kind": "restore", 
/**
 * Its new id: random, from the page.
 */
recording: string, 
/**
 * The part.
 */
part: RestorePart, };

export type RestorePart = { "kind": "begin", 
/**
 * When it began, milliseconds since the epoch.
 */
started: number, 
/**
 * When it was stopped; absent when it was cut off.
 */
stopped: number | null, } | { "kind": "rows", 
/**
 * The lines.
 */
lines: string, } | { "kind": "edits", 
/**
 * The lines.
 */
lines: string, } | { "kind": "picture", 
/**
 * The id.
 */
id: string, 
/**
 * The PNG.
 */
base64: string, } | { "kind": "finish" } | { "kind": "join", 
/**
 * The other.
 */
into: string, 
/**
 * All its edits, as JSON, one a line.
 */
edits: string, };

export type Answer = { "kind": "status", 
/**
 * The state.
 */
status: Status, } | { "kind": "recordings", 
/**
 * Newest first.
 */
recordings: Array<RecordingSummary>, } | { "kind": "rows", 
/**
 * In order. Damaged rows are left out here and counted in `damaged`.
 */
rows: Array<Row>, 
/**
 * Rows that could not be read.
 */
damaged: number, 
/**
 * Whether there are more after these.
 */
more: boolean, } | { "kind": "edits", 
/**
 * In order.
 */
edits: Array<Edit>, } | { "kind": "picture", 
/**
 * Absent when the store no longer has it.
 */
base64: string | null, } | { "kind": "defaults", 
/**
 * A text for each slot, none empty.
 */
defaults: Array<DefaultText>, } | { "kind": "done" } | { "kind": "failed", 
/**
 * What, what is safe, what to do.
 */
failure: Failure, };

export type DefaultText = { 
/**
 * Where it stands.
 */
slot: Slot, 
/**
 * The words.
 */
text: string, };

export type Failure = { 
/**
 * Closed set, for the program.
 */
code: FailureCode, 
/**
 * What the browser said, for a report.
 */
detail: string, };

export type FailureCode = "noTab" | "restrictedPage" | "permissionMissing" | "alreadyRecording" | "notRecording" | "nothingRecent" | "unknownRecording" | "diskFull" | "storeBroken" | "newerSchema" | "badRequest" | "outOfStep";

export type Status = { 
/**
 * The tab in question.
 */
tab: number | null, 
/**
 * Whether Cairn can record there.
 */
access: Access, 
/**
 * The running recording, if there is one.
 */
running: Running | null, 
/**
 * What is kept in memory, if the person switched that on.
 */
recent: Recent | null, 
/**
 * The recording that was stopped last and is shown first.
 */
latest: RecordingSummary | null, 
/**
 * Trouble met in the background since the recording began, newest last.
 */
troubles: Array<Failure>, };

export type Access = { "kind": "granted" } | { "kind": "needsPermission", 
/**
 * The match patterns to ask for.
 */
origins: Array<string>, } | { "kind": "restricted", 
/**
 * Why.
 */
reason: Restriction, };

export type Restriction = "noTab" | "browserPage" | "webStore" | "extensionPage" | "viewer" | "errorPage" | "localFile" | "crashed";

export type Running = { 
/**
 * Its id.
 */
recording: string, 
/**
 * The tabs it follows.
 */
tabs: Array<number>, 
/**
 * When it began, milliseconds since the epoch.
 */
started: number, 
/**
 * Milliseconds recorded before the current pause or since; pauses do not count.
 */
elapsed: number, 
/**
 * Paused now.
 */
paused: boolean, };

export type Recent = { 
/**
 * The tabs it follows.
 */
tabs: Array<number>, 
/**
 * When the oldest act kept was done, milliseconds since the epoch; absent while there is none.
 */
since: number | null, 
/**
 * Acts kept.
 */
acts: number, };

export type RecordingSummary = { 
/**
 * Its id.
 */
recording: string, 
/**
 * When it began, milliseconds since the epoch.
 */
started: number, 
/**
 * When it was stopped; absent when it was cut off.
 */
stopped: number | null, 
/**
 * Highest sequence number of its journal.
 */
rows: number, };

export type Notice = { "kind": "journalGrew", 
/**
 * Which recording.
 */
recording: string, } | { "kind": "statusChanged" } | { "kind": "guideEdited", 
/**
 * Which recording.
 */
recording: string, 
/**
 * How many edits it has now.
 */
edits: number, };

export type Edit = { "kind": "rename", 
/**
 * The title.
 */
title: string, } | { "kind": "rewriteCaption", 
/**
 * Which step.
 */
step: StepId, 
/**
 * The words.
 */
caption: string, } | { "kind": "deleteStep", 
/**
 * Which step.
 */
step: StepId, } | { "kind": "moveStep", 
/**
 * Which step.
 */
step: StepId, 
/**
 * The step that shall follow it; absent for the end.
 */
before: StepId | null, } | { "kind": "setNote", 
/**
 * Which step.
 */
step: StepId, 
/**
 * Which note of the step, from 0; the next free number adds one.
 */
index: number, 
/**
 * Note or warning.
 */
note: NoteKind, 
/**
 * The words, as inline Markdown.
 */
text: string, } | { "kind": "chooseKind", 
/**
 * Which.
 */
document: Kind | null, } | { "kind": "fillIn", 
/**
 * Where.
 */
slot: Slot, 
/**
 * The words, as inline Markdown.
 */
text: string, } | { "kind": "setLayout", 
/**
 * How.
 */
layout: StepLayout, } | { "kind": "setAppendix", 
/**
 * Whether it does.
 */
on: boolean, } | { "kind": "setPictures", 
/**
 * How much.
 */
cut: Cut, } | { "kind": "nameVariable", 
/**
 * What was recorded.
 */
value: string, 
/**
 * The name.
 */
name: string, } | { "kind": "chooseLanguage", 
/**
 * Which.
 */
language: Language, } | { "kind": "setReasons", 
/**
 * Whether they are told.
 */
shown: boolean, } | { "kind": "join", 
/**
 * The name that the journal knows it by.
 */
recording: string, 
/**
 * In order.
 */
edits: Array<Edit>, } | { "kind": "undo" } | { "kind": "redo" };

export type NoteKind = "note" | "warning";

export type Language = "english" | "german" | "french" | "spanish" | "japanese";

export type Kind = "runbook" | "sop" | "workInstruction";

export type Slot = "system" | "owner" | "lastTested" | "severity" | "alerts" | "reviewBy" | "labels" | "escalation" | "signIn" | "role" | "account" | "region" | "permissions" | "network" | "tools" | "verification" | "rollback" | "changeHistory" | "purpose" | "scope" | "responsibilities" | "inputs" | "outputs" | "compliance" | "exceptions" | "workInstructions" | "template";

export type StepLayout = "headings" | "tasks" | "numbered";

export type Cut = "around" | "whole" | "original";

export type StepId = string;

export type Task = { "kind": "draw", 
/**
 * What to make of which screenshot.
 */
drawing: Drawing, } | { "kind": "layOut" } | { "kind": "write" } | { "kind": "export", 
/**
 * What file.
 */
target: ExportTarget, } | { "kind": "pack", 
/**
 * Which.
 */
recording: string, 
/**
 * The guide's title.
 */
title: string, 
/**
 * What the document takes from outside of its guide.
 */
settings: DocumentSettings, } | { "kind": "open" } | { "kind": "join", 
/**
 * Which.
 */
into: string, } | { "kind": "takePart", 
/**
 * What it is kept as; a random id, from the page.
 */
recording: string, } | { "kind": "picture", 
/**
 * The store still has it.
 */
found: boolean, } | { "kind": "recording", 
/**
 * As it is stored.
 */
stored: Stored, } | { "kind": "noRecording", 
/**
 * What the browser said.
 */
why: string, };

export type DocumentSettings = { 
/**
 * What it is written in while nobody chose.
 */
language: Language, 
/**
 * What the team says in all guides.
 */
defaults: Array<DefaultText>, };

export type Drawing = { 
/**
 * Key of the screenshot in the store.
 */
picture: string, 
/**
 * The target on it, in picture pixels.
 */
target: Rect | null, 
/**
 * Picture pixels for one CSS px.
 */
scale: number, 
/**
 * How it is drawn.
 */
size: Size, };

export type Size = { "kind": "small", 
/**
 * At most so many pixels wide.
 */
width: number, } | { "kind": "large", 
/**
 * The number in the mark.
 */
number: number, 
/**
 * How much of the screenshot.
 */
cut: Cut, };

export type Stored = { 
/**
 * When it began, milliseconds since the epoch.
 */
started: number, 
/**
 * When it was stopped; absent when it was cut off.
 */
stopped: number | null, 
/**
 * Rows as JSON, one a line.
 */
journal: string, 
/**
 * Edits as JSON, one a line.
 */
edits: string, };

export type Report = { "kind": "wantPicture", 
/**
 * Its key in the store.
 */
id: string, } | { "kind": "wantRecording", 
/**
 * Which.
 */
recording: string, } | { "kind": "keep", 
/**
 * Under this.
 */
key: number, } | { "kind": "keepPicture", 
/**
 * Under this.
 */
key: number, } | { "kind": "progress", 
/**
 * Pictures done.
 */
done: number, 
/**
 * Of so many.
 */
all: number, } | { "kind": "drawn", 
/**
 * The page's address of it, put in on the way.
 */
url: string, } | { "kind": "laidOut", 
/**
 * What the person must know of it.
 */
layout: Layout, } | { "kind": "written", 
/**
 * For editors.
 */
html: string, 
/**
 * For everything else.
 */
text: string, 
/**
 * What it does not hold.
 */
losses: Array<string>, } | { "kind": "made", 
/**
 * Its name.
 */
fileName: string, 
/**
 * What it does not hold.
 */
losses: Array<string>, 
/**
 * How many blanks are left in it.
 */
blanks: number, 
/**
 * In this order.
 */
pieces: Array<Piece>, } | { "kind": "examined", 
/**
 * What of it is not as it was written, in words.
 */
damages: Array<string>, 
/**
 * Pictures in it.
 */
pictures: number, } | { "kind": "refused", 
/**
 * Why, in words.
 */
why: string, } | { "kind": "part" } | { "kind": "kept" } | { "kind": "notKept", 
/**
 * Absent when nobody answered.
 */
failure: Failure | null, } | { "kind": "failed", 
/**
 * Why, in words.
 */
why: string, };

export type Layout = { 
/**
 * What a person still has to fill in.
 */
blanks: Array<Slot>, 
/**
 * What could be a variable, and what is one.
 */
candidates: Array<Candidate>, 
/**
 * Why the person's template is not used.
 */
templateErrors: Array<string>, 
/**
 * Steps that the document does not tell.
 */
stepsLeftOut: number, };

export type Piece = { "kind": "bytes", 
/**
 * How many.
 */
length: number, } | { "kind": "kept", 
/**
 * Under this.
 */
key: number, };

export type ExportTarget = "confluence" | "notion" | "markdown" | "cairnFile" | "confluencePaste" | "confluenceAdf" | "confluenceStorage" | "notionMarkdown" | "notionBlocks" | "portable" | "azureDevops" | "html" | "agent" | "playwright" | "puppeteer";

export type Candidate = { 
/**
 * What was recorded.
 */
value: string, 
/**
 * The name it has, or could have.
 */
name: string, 
/**
 * It has that name already.
 */
on: boolean, 
/**
 * What it is, for the reader.
 */
about: string, 
/**
 * In how many steps it stands.
 */
steps: number, };

export const SCHEMA_VERSION = 1;
