import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runProgram } from "./run-program";

/** Also named in playwright.config.ts. */
const DEBIANS_OWN = "/usr/bin/chromium";
const PACKAGES = ["chromium", "fonts-liberation", "fonts-noto-color-emoji"];

/** Installs the browser the stories run in, unless there is one. Answers whether there is one now. */
export function ensureChromium(): boolean {
  if (existsSync(DEBIANS_OWN) || existsSync(chromium.executablePath())) return true;
  console.log("Installing Chromium ...");
  if (isDebianAsRoot() && installFromDebian()) return true;
  return runProgram("node_modules/@playwright/test/cli.js", "install", "chromium");
}

function isDebianAsRoot(): boolean {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

function installFromDebian(): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) => spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
  return run("update", "-q") && run("install", "-q", "-y", "--no-install-recommends", ...PACKAGES);
}
