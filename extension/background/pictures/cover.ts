import type { Rect, SecretsSeen } from "../../generated/wire";
import { forgetPages, pagesOf } from "../documents";
import type { PageRecord } from "../session";
import { within } from "../time";

/** Glyphs paint beyond their boxes. CSS px on every side; strokes are covered too. */
const PAD = 2;

/** Widths are rounded up to this, so that the length of what is covered tells less. CSS px. */
const STEP = 8;

/** How long a document may take to say what is secret in it. */
const PATIENCE = 500;

const COLOR = "#1f2937";

/** What must be covered in the tab now, CSS px of its viewport; null when it cannot be told. */
export async function secretsOf(tab: number): Promise<readonly Rect[] | null> {
  const pages = await pagesOf(tab);
  const told = await Promise.all(pages.map(async (page) => ({ page, seen: isSettled(page) ? page : await ask(page) })));
  const seen = told.flatMap(({ seen: one }) => one ?? []);
  // The tab's own document must know what is secret on it, and every frame must have answered.
  if (seen.length < told.length || told.some(({ page, seen: one }) => page.frame === 0 && one?.secrets === null)) return null;
  return withFrames(seen);
}

/** All that must be covered. A frame that does not know where in the tab it stands is covered together with all that may be it. */
export function withFrames(seen: readonly Pick<PageRecord, "secrets" | "frames">[]): readonly Rect[] | null {
  const secrets = seen.flatMap((one) => one.secrets ?? []);
  if (seen.every((one) => one.secrets !== null)) return secrets;
  const frames = seen.flatMap((one) => one.frames);
  return frames.length === 0 ? null : [...secrets, ...frames];
}

/** What it said last still holds. */
function isSettled(page: PageRecord): boolean {
  return page.changed <= page.since && page.secrets !== null;
}

/** Null when it did not answer. */
async function ask(page: PageRecord): Promise<SecretsSeen | null> {
  try {
    const asked: Promise<unknown> = chrome.tabs.sendMessage(page.tab, { kind: "tellSecrets" }, { frameId: page.frame });
    const answer = (await within(asked, PATIENCE, undefined)) as SecretsSeen | undefined;
    return answer ?? null;
  } catch {
    // Nobody is there any more, so nothing of it can be on the picture that follows.
    if (page.frame !== 0) await forgetPages([`${String(page.tab)}/${String(page.frame)}`]);
    return page.frame === 0 ? null : { secrets: [], frames: [] };
  }
}

/** The picture with solid fill over the secrets. The colour depends on nothing that is covered. */
export async function cover(png: Blob, secrets: readonly Rect[], scale: number): Promise<Blob> {
  if (secrets.length === 0) return png;
  const image = await createImageBitmap(png);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No canvas to cover secrets on.");
  context.drawImage(image, 0, 0);
  image.close();
  context.fillStyle = COLOR;
  for (const secret of secrets) {
    const { x, y, width, height } = outward(secret, scale);
    context.fillRect(x, y, width, height);
  }
  return canvas.convertToBlob({ type: "image/png" });
}

/** Padded, and rounded outward to whole picture pixels. */
export function outward(secret: Rect, scale: number): Rect {
  const wide = Math.ceil(secret.width / STEP) * STEP;
  const x = Math.floor((secret.x - PAD) * scale);
  const y = Math.floor((secret.y - PAD) * scale);
  return {
    x, y,
    width: Math.ceil((secret.x + wide + PAD) * scale) - x,
    height: Math.ceil((secret.y + secret.height + PAD) * scale) - y,
  };
}
