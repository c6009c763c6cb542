import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Site } from "./site.ts";

/** How a console's own server is started. */
export interface Program {
  readonly command: string;
  readonly options: (port: number) => readonly string[];
  readonly folder: string;
  /** Path that answers when the server stands. */
  readonly ready: string;
}

/** How long a server may take to stand, in milliseconds. */
const PATIENCE = 60_000;

/** Starts a program that serves on loopback and waits until it answers. */
export async function startProgram({ command, options, folder, ready }: Program): Promise<Site> {
  const port = await freePort();
  const child = spawn(command, options(port), { cwd: folder, stdio: "ignore" });
  let failure: Error | undefined;
  child.once("error", (error) => { failure = error; });
  const url = `http://127.0.0.1:${String(port)}`;
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || failure !== undefined) return;
    const ended = once(child, "exit");
    child.kill();
    await ended;
  };
  for (const end = Date.now() + PATIENCE; !(await answers(url + ready)); ) {
    if (failure !== undefined || child.exitCode !== null || Date.now() > end) {
      await close();
      throw new Error(`${command} did not serve on ${url}.`, { cause: failure });
    }
    await pause(100);
  }
  return { url, close };
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("This machine gives no port.");
  return address.port;
}
