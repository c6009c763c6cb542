/** Words and selectors as data: what pages write, in several languages and design systems. */

/** Names that components give themselves, unseen, and that say nothing a reader could look for. */
export const SAYS_NOTHING: ReadonlySet<string> = new Set(
  [
    "button", "link", "icon", "image", "img", "svg", "graphic", "toggle", "kebab", "kebab toggle", "kebab dropdown toggle",
    "ellipsis", "vertical ellipsis", "horizontal ellipsis", "three dots", "dropdown", "dropdown toggle", "menu toggle", "bars", "hamburger",
    "toggle menu", "options menu", "menu icon", "more icon", "icon button", "plus", "minus", "caret", "chevron", "arrow",
    "checkbox", "radio", "input", "textbox", "text field", "combobox", "select", "listbox", "switch", "tab", "item", "option",
    "menu item", "row", "cell", "grid cell", "undefined", "null", "label", "field", "path", "typeahead", "action",
    "type to filter", "[object object]", "editor content", "cursor at row", "terminal input", "the editor is not accessible at this time", "increment value", "decrement value", "more", "options", "single select toggle",
    "schaltfläche", "symbol", "bouton", "lien", "icône", "botón", "enlace", "icono", "ボタン", "リンク", "アイコン",
  ].map((name) => name.replace(/[^\p{L}]+/gu, "")),
);

/** Code editors and terminals, by what their libraries draw. */
export const CODE = ".monaco-editor,.cm-editor,.CodeMirror,.ace_editor,[class*=awsui_code-editor]";
export const TERMINAL = ".xterm,.terminal,[class*=xterm-]";

/** Names of a row's checkbox that number the row instead of naming it. */
export const ROW_SELECTION = /^(select|choose|toggle|deselect|check|auswählen|sélectionner|seleccionar)?\s*(this\s*)?(row|item|zeile|ligne|fila|行)\s*(selection\s*)?#?\d*$|^(de)?select$|^item selection$|^row (un|de)?selected$/iu;
export const ALL_ROWS = /^((de)?select|toggle|check|choose)\s*all\b|^all(e)?\b.*(select|rows|items)|^(alle|tout|todo|すべて)/iu;

/** Words that close what they stand in. */
export const CLOSE = /^(close|dismiss|cancel and close|schließen|fermer|cerrar|閉じる|×|✕|✖|x)(\s|$)/iu;
export const REMOVE = /^(remove|delete|dismiss|clear|entfernen|supprimer|retirer|quitar|eliminar|削除|×|✕|✖)(\s|$)/iu;
/** Buttons that open the browser’s dialog for files; the field says what for. */
export const BROWSE = /^(browse|choose( a)? files?|select( a)? files?|upload( a)? files?|durchsuchen|datei(en)? auswählen|parcourir|choisir un fichier|examinar|seleccionar archivo|参照|ファイルを選択)[.…]*$/iu;
export const COPY = /^(copy|kopieren|copier|copiar|コピー)(\s|$)|\b(to|into) (the )?clipboard\b/iu;

/** Headers of the column that names a row. */
export const KEY_COLUMN = /^(name|title|id|identifier|key|.* (name|id)|resource|host(name)?|bezeichnung|nom|nombre|titre|título|名前)$/iu;

/** Titles of containers that are not headings. */
export const TITLES =
  "[class*=card__title-text],[class*=card__title]:not([class*=actions]),.MuiCardHeader-title,.ant-card-head-title,.mat-mdc-card-title,mat-card-title,.fui-CardHeader__header,.p-card-title,.p-panel-title,.card-title,.panel-title,.panel-heading,.fxs-blade-title-titleText,.modal-title,.ant-modal-title,.ant-drawer-title,.MuiDialogTitle-root,.mat-mdc-dialog-title,.cds--modal-header__heading,.fui-DialogTitle,.ui-dialog-title,.jenkins-section__title,.gl-card-header";
export const HEADINGS = "h1,h2,h3,h4,h5,h6,[role=heading]";

/** One label together with its control, and where that label is. */
export const FIELDS: readonly (readonly [container: string, label: string])[] = [
  ["[data-analytics-field-label]", "[class*=awsui_label-wrapper] [class*=awsui_label]"],
  ["[class*=form__group]", "[class*=form__group-label] label,[class*=form__label-text],legend"],
  ["mat-form-field,.mat-mdc-form-field,cfc-form-field", "mat-label,label"],
  [".fui-Field", ".fui-Field__label"],
  [".cds--form-item,.cds--dropdown__wrapper,.cds--list-box__wrapper,.bx--form-item", ".cds--label,.bx--label"],
  [".MuiFormControl-root", ".MuiFormLabel-root,.MuiInputLabel-root"],
  [".ant-form-item", ".ant-form-item-label label"],
  [".azc-formElementContainer,.fxc-base", ".azc-form-label,.fxc-weave-label,label"],
  [".jenkins-form-item", ".jenkins-form-label"],
  [".form-group,.form-field,.field,.gl-form-group,.p-field,.el-form-item,.ms-TextField,.ms-Dropdown-container,.input-group", "label,legend,.ms-Label"],
];

/** Popups: what appears over the page for one choice. */
export const POPUPS =
  "[role=listbox],[role=menu],[role=dialog],[role=alertdialog],dialog,[role=tree][class*=popup],[role=tooltip],[popover],.cdk-overlay-pane,.ant-select-dropdown,.ant-dropdown,.ant-picker-dropdown,.ant-popover,.MuiPopover-root,.MuiPopper-root,.MuiMenu-root,.MuiAutocomplete-popper,.flatpickr-calendar,.ui-datepicker,.ui-menu,[data-radix-popper-content-wrapper],[data-floating-ui-portal],.react-select__menu,.select2-dropdown,.dropdown-menu,[class*=menu-dropdown i]:not(a):not(button),.chosen-drop,[class*=pf-][class*=-c-menu],[class*=awsui_dropdown-content]";

/** Elements that hold a name and a border of their own, so that a heading inside is theirs alone. */
export const CONTAINERS = "section,article,aside,nav,form,fieldset,details,table,dialog,[role=region],[role=table],[role=grid],[role=treegrid],[role=group],[role=radiogroup],[role=tabpanel],[role=dialog],[role=navigation]";

export const BREADCRUMB =
  "nav[aria-label*=breadcrumb i],[role=navigation][aria-label*=breadcrumb i],[class*=breadcrumb i]:is(nav,ol,ul),nav[class*=breadcrumb i],.ant-breadcrumb,.fxs-breadcrumb";

/** Words that icon fonts turn into pictures. */
export const ICON_FONTS = ".material-icons,.material-icons-outlined,.material-symbols-outlined,.material-symbols-rounded,mat-icon,.mat-icon,i.fa,i.fas,i.far,i.fab,.codicon,.pficon,.glyphicon,.bi,[class^=anticon]";
/** Counters and badges that stand inside a name. */
export const BADGES = "[class*=badge i],[class*=counter i]:not([class*=encounter i]),.pf-v6-c-label,[class*=notification-count],sup.ant-scroll-number";
/** What an option or tile says beside its name. */
export const SUBTEXT =
  "[class*=description i],[class*=subtitle i],[class*=secondary-text i],[class*=secondaryContent],[class*=__secondary],[class*=helper-text i],[class*=option-collapsed],[class*=awsui_tag],.MuiListItemText-secondary,.fui-MenuItem__secondaryContent,.ant-menu-item-extra,small,kbd,[class*=shortcut i],[class*=label-tag]";

/** Attributes that hold a test id, the most deliberate first. */
export const TEST_IDS = ["data-testid", "data-test-id", "data-test", "data-qa", "data-cy", "data-test-action", "data-telemetryname", "data-se", "data-ouia-component-id", "raf-name", "data-prober"];

/** Words for screen readers alone. */
export const UNSEEN = "[class*=visually-hidden i],[class*=sr-only i],[class*=screenreader i],[class*=screen-reader i]";
