import { defineConfig } from "@playwright/test";

/** The browser tests: the real extension in a real Chromium, one after the other, never tried twice. */
export default defineConfig({
  testDir: "web-tests",
  testMatch: "**/*.spec.ts",
  outputDir: "web-tests/results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["json", { outputFile: "target/web-tests.json" }]],
});
