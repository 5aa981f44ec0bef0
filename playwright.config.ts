import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

/** Debian's own; elsewhere Playwright's. */
const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./scripts/e2e-server.ts",
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: existsSync(CHROMIUM) ? CHROMIUM : undefined,
      args: isRoot ? ["--no-sandbox", ...ARGUMENTS] : ARGUMENTS,
    },
  },
  projects: [
    { name: "sign-in", testMatch: "sign-in.setup.ts" },
    {
      name: "desktop",
      testMatch: "*.spec.ts",
      testIgnore: ["*.phone.spec.ts", "*.last.spec.ts"],
      dependencies: ["sign-in"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testMatch: "*.phone.spec.ts",
      dependencies: ["sign-in"],
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
    // What every other story would suffer from.
    { name: "last", testMatch: "*.last.spec.ts", dependencies: ["desktop", "phone"] },
  ],
});
