import type { Observation, Point } from "../generated/wire";

/** Where the tabs' own documents begin in the browser's window. */
const known = new Map<number, Point>();

const key = (tab: number): string => `window/${String(tab)}`;

/** A pointer in the tab's own document told it. */
export async function stands(tab: number, window: Point): Promise<void> {
  known.set(tab, window);
  await chrome.storage.session.set({ [key(tab)]: window });
}

/** The observation of a frame behind a border of origins, with its place in the tab. */
export async function placed(observation: Observation, tab: number): Promise<Observation> {
  const { frame } = observation;
  const within = frame?.window ?? null;
  if (within === null || frame?.origin !== null) return observation;
  const top = await standing(tab);
  return top === null ? observation : { ...observation, frame: { ...frame, origin: { x: within.x - top.x, y: within.y - top.y } } };
}

async function standing(tab: number): Promise<Point | null> {
  const told = known.get(tab);
  if (told !== undefined) return told;
  const stored: Record<string, unknown> = await chrome.storage.session.get(key(tab));
  const before = stored[key(tab)] as Partial<Point> | undefined;
  const found = typeof before?.x === "number" && typeof before.y === "number" ? { x: before.x, y: before.y } : await byMeasure(tab).catch(() => null);
  if (found !== null) known.set(tab, found);
  return found;
}

/** Wider than a window's border: something stands beside the page. */
const WIDEST_BORDER = 24;

/** As the window is built: the page at its bottom, borders of one width around. */
async function byMeasure(tab: number): Promise<Point | null> {
  const { windowId, width = 0, height = 0 } = await chrome.tabs.get(tab);
  const [window, zoom] = await Promise.all([chrome.windows.get(windowId), chrome.tabs.getZoom(tab)]);
  if (width === 0 || height === 0 || window.width === undefined || window.height === undefined) return null;
  const beside = window.width - width;
  const border = beside >= 0 && beside <= WIDEST_BORDER ? beside / 2 : 0;
  return { x: border / zoom, y: (window.height - height - border) / zoom };
}
