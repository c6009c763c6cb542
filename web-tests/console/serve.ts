import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { listen, readBody, type Served } from "../support/http.ts";
import { bundleConsole, type Asset } from "./bundle.ts";
import { Account } from "./account.ts";
import type { Bucket, InstanceAct, LaunchOrder } from "./cloud.ts";
import { consoleFolder } from "./folder.ts";

const COOKIE = "nimbus-session";

/** As strict as hardened consoles are: a recorder that needs anything of the page fails here. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
].join("; ");

/** Serves the demo console on loopback. Every signed-in browser has a cloud of its own, in memory. */
export async function startConsole(port = 0): Promise<Served> {
  const [assets, page] = await Promise.all([bundleConsole(), readFile(join(consoleFolder(), "app/page.html"))]);
  const accounts = new Map<string, Account>();
  const server = createServer((request, response) => {
    handle({ request, response, assets, page, accounts }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return await listen(server, port);
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly page: Buffer;
  readonly accounts: Map<string, Account>;
}

async function handle(exchange: Exchange): Promise<void> {
  const path = new URL(exchange.request.url ?? "/", "http://console").pathname;
  const asset = exchange.assets.get(path);
  if (asset !== undefined) {
    exchange.response.writeHead(200, { "content-type": asset.type, "cache-control": "no-store" }).end(asset.bytes);
  } else if (path.startsWith("/api/")) {
    await answer(exchange, path);
  } else if (path.startsWith("/assets/") || path === "/favicon.ico") {
    exchange.response.writeHead(404).end();
  } else {
    sendPage(exchange, path);
  }
}

/** Every other address is a route of the one page; without a session there is only the sign-in page. */
function sendPage({ request, response, page, accounts }: Exchange, path: string): void {
  if (path !== "/sign-in" && accountOf(request, accounts) === undefined) {
    response.writeHead(302, { location: "/sign-in" }).end();
    return;
  }
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };
  response.writeHead(200, headers).end(page);
}

function accountOf(request: IncomingMessage, accounts: ReadonlyMap<string, Account>): Account | undefined {
  const cookie = new RegExp(`${COOKIE}=([^;]+)`, "u").exec(request.headers.cookie ?? "")?.[1];
  return cookie === undefined ? undefined : accounts.get(cookie);
}

async function answer(exchange: Exchange, path: string): Promise<void> {
  const body = await readBody(exchange.request);
  if (path === "/api/session") {
    signIn(exchange, body as { user: string; password: string });
    return;
  }
  const account = accountOf(exchange.request, exchange.accounts);
  if (account === undefined) {
    send(exchange.response, 401, { error: "Your session has ended. Sign in again." });
    return;
  }
  const [status, value] = act(account, path, body);
  send(exchange.response, status, value);
}

function signIn({ response, accounts }: Exchange, { user, password }: { user: string; password: string }): void {
  if (user === "" || password.length < 8) {
    send(response, 403, { error: "Your user name or password is not right." });
    return;
  }
  const session = randomUUID();
  accounts.set(session, new Account(user));
  response.setHeader("set-cookie", `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax`);
  send(response, 200, {});
}

function act(account: Account, path: string, body: unknown): [status: number, value: unknown] {
  const now = Date.now();
  if (path === "/api/cloud") return [200, account.look(now)];
  if (path === "/api/instances") return [200, account.launch(body as LaunchOrder, now)];
  if (path === "/api/buckets") {
    const taken = { error: "A bucket with this name already exists." };
    return account.addBucket(body as Bucket) ? [200, {}] : [409, taken];
  }
  const [, id, what] = /^\/api\/instances\/([^/]+)\/(start|stop|reboot|terminate)$/u.exec(path) ?? [];
  const instance = id === undefined ? null : account.act(id, what as InstanceAct, now);
  return instance === null ? [404, { error: "There is no such instance." }] : [200, instance];
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
