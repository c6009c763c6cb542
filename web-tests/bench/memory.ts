import { createServer } from "node:http";
import type { CDPSession } from "@playwright/test";
import { Cairn } from "../support/cairn.ts";
import { listen } from "../support/http.ts";
import { bigPage } from "./busy-pages.ts";

/** What the page's heap holds more after so many steps, in words. */
export async function memoryAfter(steps: number): Promise<string> {
  const server = await listen(createServer((_, response) => { response.writeHead(200, { "content-type": "text/html" }).end(bigPage(5_000)); }));
  const cairn = await Cairn.launch();
  try {
    const page = cairn.firstPage();
    await page.goto(server.url);
    await cairn.record(page);
    const session = await page.context().newCDPSession(page);
    await page.waitForTimeout(1_000);
    const before = await heap(session);
    const boxes = await page.locator("#rows button").all();
    for (let count = 0; count < steps; count += 1) await boxes[count % Math.min(20, boxes.length)]?.click({ force: true });
    await page.waitForTimeout(2_000);
    return `${((await heap(session) - before) / 1_000_000).toFixed(1)} MB`;
  } finally {
    await cairn.close();
    await server.close();
  }
}

async function heap(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
