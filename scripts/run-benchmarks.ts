import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const SUFFIX = ".bench.ts";

/** Runs `bench/<name>.bench.ts`, or all benchmarks in turn. Each prints its own figures. */
export async function runBenchmarks(name?: string): Promise<void> {
  const names = readdirSync("bench")
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  if (name && !existsSync(path.join("bench", name + SUFFIX))) {
    console.error(`stet: there is no benchmark called ${name}; there are: ${names.join(", ")}`);
    process.exitCode = 1;
    return;
  }
  for (const each of name ? [name] : names) {
    console.log(`\n${each}`);
    await import(pathToFileURL(path.resolve("bench", each + SUFFIX)).href);
  }
}
