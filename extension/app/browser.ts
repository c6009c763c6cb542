/** The browser's interface for extensions, as far as the page's program uses it by itself. */

type Told = (number: number, text: string) => void;

let permissionAnswered: Told = () => undefined;
let shortcutsRead: Told = () => undefined;

/** What the page's program calls. */
export const browser = {
  listen(onPermission: Told, onShortcuts: Told): void {
    permissionAnswered = onPermission;
    shortcutsRead = onShortcuts;
  },

  /** Asks the person; only within a press of hers. */
  askPermission(origins: string): void {
    chrome.permissions.request({ origins: JSON.parse(origins) as string[] }).then(
      (granted) => { permissionAnswered(granted ? 1 : 0, ""); },
      () => { permissionAnswered(0, ""); },
    );
  },

  /** The keyboard shortcuts, as they are set now. */
  readShortcuts(): void {
    chrome.commands.getAll().then(
      (commands) => { shortcutsRead(0, JSON.stringify(commands.map(shortcut))); },
      () => { shortcutsRead(0, "[]"); },
    );
  },

  /** Opens one of Cairn's own pages, or of the browser's, in a tab. One that does not open is seen at once. */
  openTab(url: string): void {
    chrome.tabs.create({ url }).catch(() => undefined);
  },

  /** Opens Cairn beside the page; only within a press. One that does not open is seen at once. */
  openPanel(tabId: number): void {
    chrome.sidePanel.open({ tabId }).catch(() => undefined);
  },
};

function shortcut({ name = "", description = "", shortcut: keys = "" }: chrome.commands.Command): object {
  return { name, description, keys };
}
