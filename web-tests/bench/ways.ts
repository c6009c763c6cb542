import { createServer } from "node:http";
import { extensionFolder } from "../support/browser.ts";
import { listen, type Served } from "../support/http.ts";
import { eventsOf, Lab, until, wait, type Tab } from "../worker/lab.ts";

/** A way in which a page goes, or is built anew, under the person's hand. */
export const WAYS = ["link", "script", "submit", "mousedown", "window.open", "tab close", "document.open", "back and forward"] as const;
export type Way = (typeof WAYS)[number];

/** How the worker is when the press comes. */
export const WORKERS = ["awake", "killed", "asleep"] as const;
export type Worker = (typeof WORKERS)[number];

export const HOLDS = [0, 40, 80, 120] as const;

/** What became of the tries. */
export interface Tally {
  readonly tries: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

const BUTTONS: Readonly<Record<Way, string>> = {
  link: `<a href="/away">Go</a>`,
  script: `<button onclick="location.href = '/away'">Go</button>`,
  submit: `<form action="/away"><button>Go</button></form>`,
  mousedown: `<button onmousedown="location.href = '/away'">Go</button>`,
  "window.open": `<button onclick="window.open('/away')">Go</button>`,
  "tab close": `<button onclick="close()">Go</button>`,
  "document.open": `<button onclick="const html = document.documentElement.outerHTML; document.open(); document.write(html); document.close()">Go</button>`,
  "back and forward": `<a href="/away">Go</a>`,
};

const page = (path: string): string => {
  const way = WAYS.find((one) => path === `/${encodeURIComponent(one)}`);
  const body = way === undefined ? `<button>Arrived</button>` : BUTTONS[way];
  return `<!doctype html><title>${path}</title><style>a, button { position: fixed; left: 20px; top: 20px; width: 200px; height: 40px; background: #ddd }</style><h1 style="margin-top:90px">Page ${path}</h1>${body}`;
};

export async function servedWays(): Promise<Served> {
  return await listen(createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(page(new URL(request.url ?? "/", "http://ways").pathname));
  }));
}

/** Presses so often, each on a page of its own, and counts what the journal holds of it. */
export async function tryWay(site: string, way: Way, worker: Worker, hold: number, tries: number): Promise<Tally> {
  const lab = await Lab.open({ extension: extensionFolder() });
  try {
    const url = `${site}/${encodeURIComponent(way)}`;
    const first = await lab.recordedAt(way === "tab close" ? `${site}/start` : url, "tries");
    let tab = way === "tab close" ? await lab.openedBy(first, url) : first;
    let presses = 0;
    for (let count = 0; count < tries; count += 1) {
      if (worker === "killed") await lab.killWorker();
      if (worker === "asleep") await lab.asleep();
      await lab.press(tab, 60, 40, hold).catch(() => undefined);
      presses += 1;
      await wait(250);
      presses += await between(lab, tab, way, hold);
      if (way === "tab close" && count + 1 < tries) tab = await lab.openedBy(first, url);
      else if (way !== "document.open" && way !== "window.open" && way !== "tab close") await lab.navigate(tab, url);
    }
    return await tally(lab, presses);
  } finally {
    await lab.close();
  }
}

/** Further presses that belong to the way: back on the page from before, one more. */
async function between(lab: Lab, tab: Tab, way: Way, hold: number): Promise<number> {
  if (way === "window.open") await lab.inConsole("chrome.tabs.query({}).then((tabs) => chrome.tabs.remove(tabs.filter(({ url }) => url?.endsWith('/away')).map(({ id }) => id)))");
  if (way !== "back and forward") return 0;
  await lab.evaluate(tab.session, "history.back()").catch(() => undefined);
  await wait(500);
  await lab.press(tab, 60, 40, hold);
  await wait(250);
  return 1;
}

async function tally(lab: Lab, tries: number): Promise<Tally> {
  const pressed = async (): Promise<string[]> => eventsOf(await lab.rows("tries"), "pressed").map(({ row }) => row.observation.key);
  const keys = await until(pressed, (all) => all.length >= tries, 9_000).catch(pressed);
  const rows = await lab.rows("tries");
  const times = eventsOf(rows, "pressed").map(({ row }) => row.observation.time);
  const outOfOrder = times.filter((time, index) => time < (times[index - 1] ?? 0)).length;
  const distinct = new Set(keys).size;
  return { tries, lost: Math.max(0, tries - distinct), doubled: keys.length - distinct, outOfOrder };
}
