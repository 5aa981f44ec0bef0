import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOMS = ["app", "bench", "components", "db", "domain", "e2e", "exchange", "lib", "scripts"];
/** As Biome formats them: `... from "x";` at the end of a statement, `import "x";`, and `import("x")`. */
const IMPORT = /^(?:(?:import|export|\}).*\bfrom |import )"([^"]+)";$|\bimport\("([^"]+)"\)/gm;
const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];

/** Every TypeScript file of ours with the files of ours it imports, types included; paths from the root. */
export function readSourceImports(): Map<string, string[]> {
  const files = ROOMS.flatMap(filesIn);
  return new Map(files.map((file) => [file, importsOf(file)]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(IMPORT)]
    .map(([, name, dynamic]) => resolve(file, name ?? dynamic ?? ""))
    .filter((target) => target !== null);
}

function resolve(file: string, name: string): string | null {
  const base = name.startsWith("@/")
    ? name.slice(2)
    : name.startsWith(".")
      ? path.join(file, "..", name)
      : null;
  if (base === null) return null;
  const found = ENDINGS.map((ending) => base + ending).find((each) => existsSync(each) && path.extname(each));
  if (!found) throw new Error(`${file} imports ${name}, which does not exist`);
  return found;
}
