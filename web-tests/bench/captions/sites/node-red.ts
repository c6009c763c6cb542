import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProgram } from "./program.ts";
import type { Site } from "./site.ts";

const SETTINGS = `module.exports = {
  uiHost: "127.0.0.1",
  flowFile: "flows.json",
  credentialSecret: "bench",
  telemetry: { enabled: false },
  editorTheme: { tours: false, projects: { enabled: false } },
};
`;

/** A flow as somebody left it: a timer that asks a service and writes down what it says. */
const FLOWS = [
  { id: "f1", type: "tab", label: "Heartbeat", disabled: false, info: "" },
  { id: "n1", type: "inject", z: "f1", name: "Every minute", props: [{ p: "payload" }], repeat: "60", once: false, onceDelay: 0.1, topic: "", payload: "", payloadType: "date", x: 160, y: 120, wires: [["n2"]] },
  { id: "n2", type: "http request", z: "f1", name: "Ask the service", method: "GET", ret: "txt", paytoqs: "ignore", url: "http://127.0.0.1:9/health", tls: "", persist: false, proxy: "", authType: "", x: 380, y: 120, wires: [["n3"]] },
  { id: "n3", type: "debug", z: "f1", name: "Write it down", active: true, tosidebar: true, console: false, complete: "payload", targetType: "msg", x: 600, y: 120, wires: [] },
  { id: "f2", type: "tab", label: "Old import", disabled: false, info: "" },
];

/** Node-RED, as npm ships it, with a flow of its own in `folder`. */
export async function startNodeRed(program: string, folder: string): Promise<Site> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The repository around it is made of modules; settings are not one.
  writeFileSync(join(folder, "package.json"), `{ "private": true }`);
  writeFileSync(join(folder, "settings.js"), SETTINGS);
  writeFileSync(join(folder, "flows.json"), JSON.stringify(FLOWS));
  return await startProgram({
    command: process.execPath,
    options: (port) => [program, "--userDir", folder, "--port", String(port)],
    folder,
    ready: "/",
  });
}
