import { expect, test } from "@playwright/test";
import { extensionFolder } from "../support/browser.ts";
import { eventsOf, Lab, until } from "./lab.ts";

test("pages that announce themselves to a dying worker are recorded all the same", async () => {
  const lab = await Lab.open({ extension: extensionFolder() });
  try {
    const tab = await lab.recordedAt(`${lab.site}/0`, "r1");
    const paths = async (): Promise<string[]> => eventsOf(await lab.rows(), "pressed").map(({ row }) => new URL(row.observation.page?.url ?? lab.site).pathname);
    const rounds = ["/1", "/2", "/3"];
    for (const [index, path] of rounds.entries()) {
      const going = lab.protocol.send("Page.navigate", { url: lab.site + path }, tab.session);
      for (let times = 0; times < 6; times += 1) await lab.killWorker();
      await going;
      // A page that goes while it is asked answers with an error.
      const where = (): Promise<string> => lab.evaluate<string>(tab.session, "location.pathname + document.readyState").catch(() => "on its way");
      await until(where, (now) => now === `${path}complete`);
      await lab.killWorker();
      await lab.press(tab, 60, 40);
      expect(await until(paths, (all) => all.length > index, 15_000)).toEqual(rounds.slice(0, index + 1));
    }
  } finally {
    await lab.close();
  }
});
