import { createServer } from "node:http";
import type { Frame, Page } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { presses } from "../support/gestures.ts";
import { listen, type Served } from "../support/http.ts";

/** A form's answer over a network takes at least as long, milliseconds: the page it was sent from still paints once. */
const NETWORK = 150;

let served: Served;
test.beforeAll(async () => {
  served = await listen(createServer((request, response) => {
    const [path, port] = [request.url ?? "/", String(request.headers.host?.split(":")[1])];
    setTimeout(() => { response.writeHead(200, { "content-type": "text/html" }).end(pageOf(path, port)); }, path.startsWith("/sent") ? NETWORK : 0);
  }));
});
test.afterAll(async () => { await served.close(); });

function pageOf(path: string, port: string): string {
  if (path === "/pane") return `<!doctype html><title>Pane</title><body style="margin:0;background:#fff"><button>Inside</button><input type="password" value="granite-2026" style="position:absolute;left:20px;top:60px;width:120px;height:20px">`;
  if (path === "/frames") {
    return `<!doctype html><title>Frames</title><body style="margin:0;background:#fff"><h1 style="margin:0;height:80px">Frames</h1>
<button style="position:absolute;left:10px;top:400px">Refresh</button>
<iframe title="Reports" style="position:absolute;left:20px;top:100px;width:300px;height:120px;border:0" src="http://127.0.0.1:1/report"></iframe>
<iframe title="Pane" style="position:absolute;left:20px;top:250px;width:300px;height:120px;border:0" src="http://localhost:${port}/pane"></iframe>`;
  }
  if (path === "/later") return `<!doctype html><title>Later</title><h1>Later</h1><button onclick="setTimeout(() => { const end = performance.now() + 900; while (performance.now() < end); }, 200)">Compute</button> <button>Locate me</button> <a href="mailto:support@example.com">Write to support</a> <a href="mailto:nobody@example.com" onclick="event.preventDefault()">Show the address</a>`;
  if (path.startsWith("/sent")) return `<!doctype html><title>Sent</title><a href="/">Back</a>`;
  return `<!doctype html><title>Dialogs</title><h1>Dialogs</h1>
<button onclick="const end = performance.now() + 900; while (performance.now() < end);">Work hard</button>
<div role="button" onclick="confirm('Archive it?')">Archive</div>
<div role="button" onclick="const end = performance.now() + 900; while (performance.now() < end);">Count</div>
<button onclick="print()">Print</button>
<button onclick="this.textContent = confirm('Delete it?') ? 'Deleted' : 'Kept'">Delete</button>
<form action="/sent" onsubmit="return confirm('Send it?')"><input name="name" aria-label="Name" value="web-01"></form>
<form action="/sent" onsubmit="const end = performance.now() + 900; while (performance.now() < end);"><input name="owner" aria-label="Owner" value="ada"></form>
<button onclick="onbeforeunload = (event) => { event.preventDefault(); }">Draft</button>
<a href="/away">Leave</a>`;
}

/** As a person who reads before they answer. */
function answersSlowly(page: Page, answer: "accept" | "dismiss"): void {
  page.on("dialog", (dialog) => { setTimeout(() => { dialog[answer]().catch(() => undefined); }, 900); });
}

test("a dialog of the browser itself leaves a gap after its step, and hard work of the page leaves none", async ({ cairn }) => {
  const page = cairn.firstPage();
  await page.goto(served.url);
  answersSlowly(page, "dismiss");
  const recording = await cairn.record(page);
  const press = presses(page);
  for (const name of ["Work hard", "Count", "Delete", "Archive", "Print", "Draft", "Leave"]) {
    await press(page.getByText(name, { exact: true }));
    await page.waitForTimeout(1_500);
  }
  await recording.stop();
  const { guide } = await recording.export("Markdown");
  const told = guide.steps.map(({ action, detail, target }) => (action === "gap" ? String(detail) : target.name));
  expect(told).toEqual(["Work hard", "Count", "Delete", "nativeDialog", "Archive", "nativeDialog", "Print", "nativeDialog", "Draft", "Leave", "nativeDialog"]);
});

test("a question that a page asks before it sends a form leaves a gap, and hard work before it leaves none", async ({ cairn }) => {
  const page = cairn.firstPage();
  await page.goto(served.url);
  answersSlowly(page, "accept");
  const recording = await cairn.record(page);
  const press = presses(page);
  for (const name of ["Name", "Owner"]) {
    await press(page.getByRole("textbox", { name }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sent?*");
    await page.waitForTimeout(1_000);
    await press(page.getByText("Back", { exact: true }));
    await page.waitForTimeout(1_000);
  }
  await recording.stop();
  const { guide } = await recording.export("Markdown");
  const told = guide.steps.map(({ action, detail, target }) => (action === "gap" ? String(detail) : target.name));
  expect(told.filter((name) => name === "nativeDialog")).toHaveLength(1);
  expect(told).toEqual(["Name", "nativeDialog", "Back", "Owner", "Back"]);
});

test("an answered permission and a link to another program leave gaps; hard work of a timer, what was allowed before and a link that the page answers itself leave none", async ({ cairn }) => {
  const page = cairn.firstPage();
  await page.goto(`${served.url}/later`);
  await cairn.browser.context.grantPermissions(["camera"], { origin: served.url });
  const recording = await cairn.record(page);
  const press = presses(page);
  await press(page.getByText("Compute"));
  await page.waitForTimeout(2_400);
  await press(page.getByText("Locate me"));
  await cairn.browser.context.grantPermissions(["camera", "geolocation"], { origin: served.url });
  await recording.waitFor(3);
  await press(page.getByText("Show the address"));
  await press(page.getByText("Write to support"));
  await recording.waitFor(6);
  await recording.stop();
  const { guide } = await recording.export("Markdown");
  const told = guide.steps.map(({ action, detail, target }) => (action === "gap" ? `${String(detail)} ${target.name}`.trim() : target.name));
  expect(told).toEqual(["Compute", "Locate me", "permissionGiven geolocation", "Show the address", "Write to support", "otherProgram mailto"]);
});

const holding = async (page: Page, name: string): Promise<Frame> => {
  for (const frame of page.frames()) if ((await frame.getByRole("button", { name, exact: true }).count().catch(() => 0)) > 0) return frame;
  throw new Error(`No frame holds ${name}.`);
};

test("a frame in which no script may run leaves a gap with its name, and a secret in a frame of another origin costs no more than the frame", async ({ cairn }) => {
  const page = cairn.firstPage();
  await page.goto(`${served.url}/frames`);
  await page.waitForTimeout(800);
  const recording = await cairn.record(page);
  const press = presses(page);
  await page.waitForTimeout(1_200);
  await press(page.getByRole("button", { name: "Refresh" }));
  await page.waitForTimeout(900);
  await page.mouse.click(150, 160);
  await page.waitForTimeout(1_500);
  await press((await holding(page, "Inside")).getByRole("button", { name: "Inside" }));
  await page.waitForTimeout(1_500);
  await recording.stop();
  const { guide, files } = await recording.export("Markdown");
  expect(guide.steps.map(({ action, detail, target }) => (action === "gap" ? String(detail) : target.name))).toEqual(["Refresh", "blockedFrame", "Inside"]);
  expect(guide.steps[1]?.plainCaption).toContain("Reports");
  const file = Object.keys(files).find((path) => path.endsWith(guide.steps[0]?.frame?.file ?? "?"));
  const png = files[file ?? ""];
  if (png === undefined) throw new Error("The first step has no picture.");
  // The picture is a cut of the tab's: the button tells from where.
  const { x, y } = guide.steps[0]?.frame?.target ?? { x: 0, y: 0 };
  const seen = await colours(page, png, [[60 + x - 10, 300 + y - 400], [300 + x - 10, 300 + y - 400], [600 + x - 10, 300 + y - 400]]);
  expect(seen).toEqual(["rgb(31, 41, 55)", "rgb(31, 41, 55)", "rgb(255, 255, 255)"]);
});

async function colours(page: Page, png: Uint8Array, points: readonly (readonly [number, number])[]): Promise<string[]> {
  return await page.evaluate(async ({ base64, at }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    return at.map(([x, y]) => `rgb(${[...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3).join(", ")})`);
  }, { base64: Buffer.from(png).toString("base64"), at: points });
}
