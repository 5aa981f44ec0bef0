import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { NO_SETTINGS } from "./scripts/no-settings";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["{app,bench,components,db,domain,exchange,lib,scripts}/**/*.test.{ts,tsx}"],
    env: NO_SETTINGS,
    globalSetup: ["db/test-server.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves one processor to its own process, which mostly waits: of two that is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
