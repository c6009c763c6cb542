import { join } from "node:path";
import { startConsole } from "../../../console/serve.ts";
import { servePages } from "../../../scenarios/pages.ts";
import { repository } from "../../../support/repository.ts";
import { startAdminer } from "./adminer.ts";
import { startNodeRed } from "./node-red.ts";
import type { Site, SiteName } from "./site.ts";

/** What each console lays down lies here. */
const folder = (name: SiteName): string => join(repository(), "target/bench/sites", name);

/** Where `cargo xtask bench captions` installs Node-RED. */
const NODE_RED = "target/bench/node-red/node_modules/node-red/red.js";

const STARTS: Readonly<Record<SiteName, () => Promise<Site>>> = {
  nimbus: async () => await startConsole(),
  pages: async () => await servePages(),
  adminer: async () => await startAdminer(folder("adminer")),
  "node-red": async () => await startNodeRed(join(repository(), NODE_RED), folder("node-red")),
};

/** Starts consoles when they are first wanted. */
export class Sites {
  private readonly running = new Map<SiteName, Site>();

  public async url(name: SiteName): Promise<string> {
    const site = this.running.get(name) ?? (await STARTS[name]());
    this.running.set(name, site);
    return site.url;
  }

  public async close(): Promise<void> {
    for (const site of this.running.values()) await site.close();
  }
}
