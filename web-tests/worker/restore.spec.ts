import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { RestorePart } from "../../extension/generated/wire";
import { repository } from "../support/repository.ts";
import { eventsOf, Lab } from "./lab.ts";

const JOURNAL = (JSON.parse(readFileSync(join(repository(), "core/golden/rows/least.json"), "utf8")) as object[])
  .map((row) => JSON.stringify(row)).join("\n");

let lab: Lab;
test.beforeEach(async () => { lab = await Lab.open(); });
test.afterEach(async () => { await lab.close(); });

/** A page asks again when an answer is late, so each part comes twice here. */
async function keep(recording: string, last: RestorePart): Promise<void> {
  const parts: RestorePart[] = [{ kind: "begin", started: 1000, stopped: 9000 }, { kind: "rows", lines: JOURNAL }, last];
  for (const part of parts) {
    for (const time of ["once", "again"]) {
      expect(await lab.ask({ kind: "restore", recording, part }), `${part.kind} ${time}`).toEqual({ kind: "done" });
    }
  }
}

test("a file whose parts are sent again is kept once, and joined once", async () => {
  await keep("opened", { kind: "finish" });
  const own = await lab.rows("opened");
  expect(own.length).toBeGreaterThan(10);
  await keep("second", { kind: "join", into: "opened", edits: "" });
  const all = await lab.rows("opened");
  expect(all).toHaveLength(2 * own.length + 1);
  expect(eventsOf(all, "joined").map(({ recording }) => recording)).toEqual(["second"]);
  expect(await lab.ask({ kind: "readEdits", recording: "opened" })).toMatchObject({ edits: [{ kind: "join", recording: "second" }] });
  expect(await lab.ask({ kind: "listRecordings" })).toMatchObject({ recordings: [{ recording: "opened" }] });
  const late: RestorePart = { kind: "join", into: "nowhere", edits: "" };
  expect(await lab.ask({ kind: "restore", recording: "second", part: late })).toMatchObject({ failure: { code: "unknownRecording" } });
});
