import { test as base } from "@playwright/test";
import { startConsole } from "../console/serve.ts";
import { Cairn } from "./cairn.ts";
import type { Served } from "./http.ts";

interface Tools {
  /** A browser with Cairn in it, for this test alone. */
  readonly cairn: Cairn;
}

interface Shared {
  /** The demo console; every sign-in has a cloud of its own. */
  readonly nimbus: Served;
}

/** Playwright's `test` with Cairn and the demo console. */
export const test = base.extend<Tools, Shared>({
  cairn: async ({}, use) => {
    const cairn = await Cairn.launch();
    await use(cairn);
    await cairn.close();
  },
  nimbus: [
    async ({}, use) => {
      const served = await startConsole();
      await use(served);
      await served.close();
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
