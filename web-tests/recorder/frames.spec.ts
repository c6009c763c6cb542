import { createServer } from "node:http";
import type { Frame, Page } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { listen, type Served } from "../support/http.ts";
import { presses } from "../support/gestures.ts";

let served: Served;
test.beforeAll(async () => {
  served = await listen(createServer((request, response) => {
    const port = String(request.headers.host?.split(":")[1]);
    response.writeHead(200, { "content-type": "text/html" }).end(pageOf(request.url ?? "/", port));
  }));
});
test.afterAll(async () => { await served.close(); });

const LOOK = "border:0;width:110px;height:24px";
const colour = (number: number): string => `rgb(${String(number * 30)}, 200, 90)`;

/** Five frames deep, every one of another origin than the one around it; beside it frames without an origin. */
function pageOf(path: string, port: string): string {
  const depth = Number(path.slice(1)) || 0;
  const button = `<button style="${LOOK};background:${colour(depth)}">Level ${String(depth)}</button>`;
  if (depth === 5) return `<!doctype html><body style="margin:6px">${button}`;
  const host = depth % 2 === 0 ? "localhost" : "127.0.0.1";
  const inner = `<iframe style="margin:7px 0 0 11px;border:0;width:${String(600 - depth * 60)}px;height:${String(420 - depth * 60)}px" src="http://${host}:${port}/${String(depth + 1)}"></iframe>`;
  const others = depth > 0 ? "" : `<iframe sandbox="allow-scripts" title="Sandboxed" width="200" height="60" style="border:0" srcdoc="<button style='${LOOK};background:${colour(6)}'>In a sandbox</button>"></iframe>
<iframe id="blob" title="Blob" style="border:0" width="200" height="60"></iframe>
<script>document.getElementById("blob").src = URL.createObjectURL(new Blob(["<button style='${LOOK};background:${colour(7)}'>In a blob</button>"], { type: "text/html" }))</script>`;
  return `<!doctype html><title>Frames</title><body style="margin:9px">${depth === 0 ? "<h1>Frames</h1>" : ""}${button}<br>${inner}${others}`;
}

const named = (name: string) => (frame: Frame): Promise<boolean> => frame.getByRole("button", { name, exact: true }).count().then((count) => count === 1, () => false);

async function frameWith(page: Page, name: string): Promise<Frame> {
  for (const frame of page.frames()) if (await named(name)(frame)) return frame;
  throw new Error(`no frame holds ${name}`);
}

test("in frames of other origins, five deep, sandboxed or from a blob, the mark stands on what was pressed", async ({ cairn }) => {
  const page = cairn.firstPage();
  await page.goto(`${served.url}/0`);
  await page.waitForTimeout(1500);
  const recording = await cairn.record(page);
  const press = presses(page);
  const names = [["Level 5", 5], ["Level 3", 3], ["In a sandbox", 6], ["In a blob", 7], ["Level 1", 1], ["Level 0", 0]] as const;
  for (const [name] of names) {
    await press((await frameWith(page, name)).getByRole("button", { name }), 0.3);
    await page.waitForTimeout(700);
  }
  await recording.stop();
  const { guide, files } = await recording.export("Markdown");
  expect(guide.steps.map(({ target }) => target.name)).toEqual(names.map(([name]) => name));
  for (const [index, { target, frame }] of guide.steps.entries()) {
    const mark = frame?.target;
    // Halves of a pixel are rounded outward.
    expect([110, 111], target.name).toContain(mark?.width);
    expect([24, 25], target.name).toContain(mark?.height);
    const file = Object.keys(files).find((path) => path.endsWith(frame?.file ?? "?"));
    const seen = await coloursIn(page, files[file ?? ""] ?? new Uint8Array(), mark ?? { x: 0, y: 0, width: 0, height: 0 });
    const [, number] = names[index] ?? ["", 0];
    expect(seen, target.name).toEqual([colour(number), colour(number)]);
  }
});

/** What the picture shows near the two ends of the marked control. */
async function coloursIn(page: Page, png: Uint8Array, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Promise<string[]> {
  const points = [[x + 5, y + 4], [x + width - 5, y + height - 4]];
  return await page.evaluate(async ({ base64, at }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    return at.map(([left, top]) => `rgb(${[...(context?.getImageData(left ?? 0, top ?? 0, 1, 1).data ?? [])].slice(0, 3).join(", ")})`);
  }, { base64: Buffer.from(png).toString("base64"), at: points });
}
