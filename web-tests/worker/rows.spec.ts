import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { isRow, isTold } from "../../extension/background/parse/observation.ts";
import { repository } from "../support/repository.ts";

interface Written { readonly observation: { readonly event: Record<string, unknown> } }

/** Rows that say only what they must; core's own test reads the same file. */
const least = JSON.parse(readFileSync(join(repository(), "core/golden/rows/least.json"), "utf8")) as Written[];
const OWN = new Set<unknown>(["pictureTaken", "pictureMissing", "tabActivated", "downloaded", "control"]);

test("rows that say only what they must are taken, as core reads them", () => {
  for (const row of least) {
    const { kind } = row.observation.event;
    expect(isRow(row), String(kind)).toBe(true);
    expect(isTold(row.observation), String(kind)).toBe(!OWN.has(kind));
  }
});

test("a row without what it must say is refused", () => {
  for (const row of least) {
    const { event } = row.observation;
    for (const name of Object.keys(event)) {
      const without = { ...row, observation: { ...row.observation, event: Object.fromEntries(Object.entries(event).filter(([field]) => field !== name)) } };
      expect(isRow(without), `${String(event["kind"])} without ${name}`).toBe(false);
    }
  }
});
