import type {
  Arrival,
  ExplanationKind,
  FillHow,
  GapReason,
  LabelSource,
  MaskReason,
  OutcomeKind,
  PictureProblem,
  PlaceKind,
  PointerType,
  Role,
  Slot,
  Tri,
  Widget,
} from "../../generated/wire";

/**
 * The words of every closed set, so that a value from outside can be held against them.
 * The compiler refuses a set in which a word is missing or too much.
 */
type Words<T extends string> = Readonly<Record<T, true>>;

export const POINTER_TYPES: Words<PointerType> = {
  mouse: true, pen: true, touch: true, none: true,
};

export const FILL_HOWS: Words<FillHow> = {
  typed: true, pasted: true, cleared: true, autofilled: true, dropped: true,
};

export const OUTCOME_KINDS: Words<OutcomeKind> = {
  navigation: true, newTab: true, download: true, dialogOpened: true, dialogClosed: true, panelOpened: true,
  message: true, error: true, validationError: true, rowAdded: true, rowRemoved: true, rowChanged: true,
};

export const ARRIVALS: Words<Arrival> = {
  start: true, load: true, route: true, typed: true, reload: true, history: true,
};

export const PICTURE_PROBLEMS: Words<PictureProblem> = {
  timeout: true, tabHidden: true, pageGone: true, refused: true, diskFull: true, notCovered: true,
  forgotten: true,
};

export const GAP_REASONS: Words<GapReason> = {
  restrictedPage: true, permissionMissing: true, tabCrashed: true, nativeDialog: true,
  extensionRestarted: true, damagedRow: true, recorderError: true, fileViewer: true, errorPage: true,
  blockedFrame: true, otherTab: true, permissionGiven: true, permissionRefused: true, otherProgram: true, signIn: true,
};

export const PLACE_KINDS: Words<PlaceKind> = {
  page: true, section: true, dialog: true, panel: true, row: true, field: true, group: true, menu: true,
  navigation: true, tab: true, table: true, card: true, frame: true,
};

export const MASK_REASONS: Words<MaskReason> = {
  password: true, oneTimeCode: true, card: true, secret: true, terminal: true, private: true,
};

export const LABEL_SOURCES: Words<LabelSource> = {
  accessibleName: true, visibleLabel: true, columnHeader: true, placeholder: true, tooltip: true, icon: true,
  testId: true, href: true, none: true,
};

export const EXPLANATION_KINDS: Words<ExplanationKind> = {
  description: true, constraint: true, warning: true, tooltip: true,
};

export const TRIS: Words<Tri> = {
  true: true, false: true, mixed: true,
};

export const ROLES: Words<Role> = {
  button: true, link: true, checkbox: true, radio: true, switch: true, option: true, menuitem: true,
  menuitemcheckbox: true, menuitemradio: true, tab: true, treeitem: true, combobox: true, listbox: true,
  slider: true, spinbutton: true, textbox: true, searchbox: true, gridcell: true, cell: true, row: true,
  columnheader: true, rowheader: true, separator: true, listitem: true, img: true, heading: true, dialog: true,
  document: true, form: true, group: true, generic: true,
};

export const WIDGETS: Words<Widget> = {
  password: true, oneTimeCode: true, email: true, url: true, telephone: true, number: true, date: true,
  time: true, dateTime: true, month: true, week: true, color: true, file: true, textArea: true,
  nativeSelect: true, richText: true, codeEditor: true, terminal: true, disclosure: true, tile: true,
  iconButton: true, menuButton: true, primaryButton: true, copyButton: true, closeButton: true,
  removeButton: true, breadcrumbLink: true, navigationLink: true, newTabLink: true, downloadLink: true,
  pagination: true, calendarDay: true, rowCheckbox: true, allRowsCheckbox: true, segment: true, filter: true,
  canvas: true, media: true, dropZone: true,
};

export const SLOTS: Words<Slot> = {
  system: true, owner: true, lastTested: true, severity: true, alerts: true, reviewBy: true, labels: true,
  escalation: true, signIn: true, role: true, account: true, region: true, permissions: true, network: true,
  tools: true, verification: true, rollback: true, changeHistory: true, purpose: true, scope: true,
  responsibilities: true, inputs: true, outputs: true, compliance: true, exceptions: true, workInstructions: true,
  template: true,
};
