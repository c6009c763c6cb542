import { createServer } from "node:http";
import { expect, test } from "../support/fixture.ts";
import { presses } from "../support/gestures.ts";
import { listen } from "../support/http.ts";
import { openStage } from "./trace.ts";

/** What the pages of servers show, and what of it tells of the act before. */
const PAGES: readonly (readonly [html: string, said: readonly string[]])[] = [
  [`<ul class="messagelist"><li class="success">The server “web-1” was added.</li></ul>`, ["message: The server “web-1” was added."]],
  [`<p class="flash flash-notice">Volume was created.</p>`, ["message: Volume was created."]],
  [`<p class="message">Table has been dropped.</p>`, ["message: Table has been dropped."]],
  [`<div class="alert alert-danger">The quota is exceeded. <button class="close">×</button></div>`, ["error: The quota is exceeded."]],
  [`<p class="errornote">Please correct what is marked below.</p>`, ["error: Please correct what is marked below."]],
  [`<div class="notice notice-success"><p>Settings saved.</p></div>`, ["message: Settings saved."]],
  [`<div class="alert alert-info">Volumes are billed by the hour.</div>`, []],
  [`<div class="notice notice-warning">A new release can be had.</div>`, []],
  [`<span class="badge badge-success">All systems run</span><table><tr><td><div class="status-error">Not healthy now</div></table>`, []],
  [`<div class="danger-zone"><h3>Danger zone</h3><p>Deleting is for ever.</p></div>`, []],
  [`<form><div class="error">Choose a name first, please.</div></form>`, []],
  [`<div class="message">How do you do?</div><div class="message">Very well, thanks.</div><div class="message">Good to hear.</div>`, []],
  [`<div class="message">The item was inserted.<div hidden><pre>INSERT INTO hosts VALUES ('web-1')</pre></div></div>`, ["message: The item was inserted."]],
  [`<div class="success" hidden>Nobody sees this one.</div>`, []],
];

test("a server's word on the last act is told as the page arrives, standing advice and states are not", async () => {
  const stage = await openStage();
  for (const [html, said] of PAGES) {
    await stage.open(`<!doctype html><title>Servers</title><h1>Servers</h1>${html}`);
    await expect.poll(() => stage.trace.of("pageOpened").length).toBeGreaterThan(0);
    await stage.page.waitForTimeout(700);
    expect(stage.trace.of("outcome").map(({ what, text }) => `${what}: ${text}`), html).toEqual(said);
  }
  await stage.close();
});

test("what a server says after a form was sent stands with the step that sent it", async ({ cairn }) => {
  const served = await listen(createServer((request, response) => {
    const flash = request.method === "POST" ? `<ul class="messagelist"><li class="success">The rack “A-01” was added.</li></ul>` : "";
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html><title>Racks</title><h1>Racks</h1><p class="notice">Racks are locked at night.</p>${flash}<form method="post"><button>Save</button></form>`);
  }));
  const page = cairn.firstPage();
  await page.goto(served.url);
  const recording = await cairn.record(page);
  await presses(page)(page.getByRole("button", { name: "Save" }));
  await page.getByText("was added").waitFor();
  await page.waitForTimeout(1_500);
  await recording.stop();
  const { guide } = await recording.export("Markdown");
  expect(guide.steps.map(({ plainCaption, outcome }) => [plainCaption, outcome.map(({ text }) => text)])).toEqual([["Click Save.", ["The rack “A-01” was added."]]]);
  await served.close();
});
