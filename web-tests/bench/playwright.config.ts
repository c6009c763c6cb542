import { defineConfig } from "@playwright/test";

/** What is measured in the browser, one bench after the other; `cargo xtask bench` prints the tables. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.bench.ts",
  outputDir: "../results",
  workers: 1,
  retries: 0,
  timeout: 3_600_000,
  reporter: [["line"]],
});
