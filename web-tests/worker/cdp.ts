import { spawn, type ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * The bare DevTools protocol over a pipe. Drivers that attach themselves to every new worker hold it
 * at its start and keep it from sleeping; this one attaches to what it is told to and nothing else.
 */
export class Protocol {
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private readonly input: Writable;
  private count = 0;
  private rest = "";
  public readonly process: ChildProcess;

  public constructor(program: string, args: readonly string[]) {
    this.process = spawn(program, [...args, "--remote-debugging-pipe"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      detached: true,
    });
    this.input = this.process.stdio[3] as Writable;
    this.input.on("error", () => undefined);
    const output = this.process.stdio[4] as Readable;
    output.setEncoding("utf8");
    output.on("data", (text: string) => { this.take(text); });
  }

  /** Sends a command; `session` names the attached target. */
  public async send<T>(method: string, params: object = {}, session?: string): Promise<T> {
    this.count += 1;
    const id = this.count;
    const reply = new Promise<Reply>((resolve) => this.waiting.set(id, resolve));
    this.input.write(`${JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`);
    const { result, error } = await reply;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  /** Ends the browser, and only this one. */
  public kill(signal: NodeJS.Signals): void {
    const { pid } = this.process;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended already.
    }
  }

  private take(text: string): void {
    const messages = (this.rest + text).split("\0");
    this.rest = messages.pop() ?? "";
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      if (reply.id === undefined) continue;
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    }
  }
}
