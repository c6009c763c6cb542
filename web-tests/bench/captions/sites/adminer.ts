import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProgram } from "./program.ts";
import type { Site } from "./site.ts";

/** The password of the bench's own database server; it must appear in no export. */
export const ADMINER_PASSWORD = "basalt-canary-4K9w";

/** Adminer as Debian ships it, with a way in for SQLite, which has no passwords of its own. */
const INDEX = `<?php
if (preg_match('~^/static/~', $_SERVER["REQUEST_URI"])) { return false; }
function adminer_object() {
    include_once "/usr/share/adminer/plugins/plugin.php";
    include_once "/usr/share/adminer/plugins/version-noverify.php";
    include_once "/usr/share/adminer/plugins/login-password-less.php";
    return new AdminerPlugin([new AdminerVersionNoverify(), new AdminerLoginPasswordLess(password_hash("${ADMINER_PASSWORD}", PASSWORD_DEFAULT))]);
}
include "/usr/share/adminer/adminer.php";
`;

/** What somebody's inventory holds before the procedures. */
const SEED = `
CREATE TABLE zones (name text PRIMARY KEY, description text);
INSERT INTO zones VALUES ('dmz', 'Reachable from outside'), ('inner', 'Behind the firewall'), ('lab', 'Nobody depends on it');
CREATE TABLE hosts (id integer PRIMARY KEY AUTOINCREMENT, name text NOT NULL, zone text REFERENCES zones (name), cores integer NOT NULL DEFAULT 2, retired integer NOT NULL DEFAULT 0);
INSERT INTO hosts (name, zone, cores, retired) VALUES ('web-1', 'dmz', 4, 0), ('web-2', 'dmz', 4, 0), ('db-1', 'inner', 16, 0), ('build-1', 'lab', 8, 0), ('old-mail', 'inner', 2, 1);
`;

/** Adminer with an SQLite inventory of its own in `folder`. */
export async function startAdminer(folder: string): Promise<Site> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "sessions"), { recursive: true });
  writeFileSync(join(folder, "index.php"), INDEX);
  const php = `(new SQLite3($argv[1]))->exec($argv[2]);`;
  execFileSync("php", ["-r", php, join(folder, "inventory.db"), SEED]);
  const settings = { "session.save_path": join(folder, "sessions"), error_reporting: "0", display_errors: "0" };
  const defined = Object.entries(settings).flatMap(([name, value]) => ["-d", `${name}=${value}`]);
  return await startProgram({
    command: "php",
    options: (port) => [...defined, "-S", `127.0.0.1:${String(port)}`, "index.php"],
    folder,
    ready: "/",
  });
}
