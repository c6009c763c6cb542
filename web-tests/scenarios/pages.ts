import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { bundlePage, type Asset } from "../console/bundle.ts";
import { listen, type Served } from "../support/http.ts";
import { repository } from "../support/repository.ts";
import { sharedFolder } from "./shared.ts";

/** Bundled pages: the name under `/ds/` and the script. */
interface Bundled {
  readonly name: string;
  readonly entry: string;
}

const DESIGN_SYSTEMS = ["patternfly.tsx", "fluent.tsx", "mui.tsx", "carbon.tsx", "antd.tsx", "angular.ts"] as const;

/**
 * Serves the scenarios' pages: `/ev/` plain pages of the common ground truth, `/own/` our plain pages,
 * `/ds/<name>.html` bundled pages of either.
 */
export async function servePages(files: readonly string[] = DESIGN_SYSTEMS): Promise<Served> {
  const shared = sharedFolder();
  const own = join(repository(), "web-tests/scenarios/pages");
  const bundled: Bundled[] = files.map((file) => ({ name: file.replace(/\.tsx?$/u, ""), entry: join(own, file) }));
  if (shared !== undefined && files === DESIGN_SYSTEMS) bundled.push({ name: "cloud", entry: join(shared, "cloud.jsx") });
  const assets = new Map((await Promise.all(bundled.map(({ entry }) => bundlePage(entry)))).flatMap((files) => [...files]));
  const folders = { "/own/": own, ...(shared === undefined ? {} : { "/ev/": shared }) };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://pages").pathname;
    find(path, assets, folders).then(
      ({ type, bytes }) => response.writeHead(200, { "content-type": type }).end(bytes),
      () => response.writeHead(404).end("There is no such page."),
    );
  });
  return await listen(server);
}

async function find(path: string, assets: ReadonlyMap<string, Asset>, folders: Readonly<Record<string, string>>): Promise<Asset> {
  const asset = assets.get(path);
  if (asset !== undefined) return asset;
  if (path.startsWith("/ds/")) return { type: "text/html; charset=utf-8", bytes: bundledPage(basename(path, ".html"), assets) };
  const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) throw new Error(`nothing is served under ${path}`);
  const type = extname(path) === ".html" ? "text/html; charset=utf-8" : "application/octet-stream";
  return { type, bytes: await readFile(join(folder, basename(path))) };
}

function bundledPage(name: string, assets: ReadonlyMap<string, Asset>): Uint8Array {
  const style = assets.has(`/assets/${name}.css`) ? `<link rel="stylesheet" href="/assets/${name}.css">` : "";
  const head = `<meta charset="utf-8"><title>${name}</title>${style}`;
  const body = `<div id="root"></div><script type="module" src="/assets/${name}.js"></script>`;
  return Buffer.from(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
}
