import { extname, join } from "node:path";
import { build } from "esbuild";
import { repository } from "../support/repository.ts";
import { consoleFolder } from "./folder.ts";

/** A file the server hands out. */
export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
};

/** Bundles the console's pages, with the design system and the code editor, into memory: path → file. */
export async function bundleConsole(): Promise<ReadonlyMap<string, Asset>> {
  return await bundlePage(join(consoleFolder(), "app/main.tsx"));
}

/** Bundles one page's script: `/assets/<name>.js` and `.css`, and what they refer to. */
export async function bundlePage(entry: string): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: "/assets",
    publicPath: "/assets",
    bundle: true,
    write: false,
    // For pages that lie outside of the repository.
    nodePaths: [join(repository(), "node_modules")],
    minify: true,
    format: "esm",
    target: "es2022",
    // Style sheets stand under a condition of their own in some packages.
    conditions: ["module", "style"],
    jsx: "automatic",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file", ".woff": "file", ".svg": "file", ".png": "dataurl" },
  });
  return new Map(
    outputFiles.map((file) => [
      file.path,
      { type: TYPES[extname(file.path)] ?? "application/octet-stream", bytes: file.contents },
    ]),
  );
}
