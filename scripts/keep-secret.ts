import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/db/start-error";

/** The secret kept in the data folder, made at the first start. Throws StartError where it cannot be kept. */
export function keepSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  const mine = `${file}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    writeFileSync(mine, randomBytes(32).toString("base64url"), { mode: 0o600 });
    claim(mine, file);
    return readFileSync(file, "utf8");
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new StartError(`Stet cannot write to its data folder ${path.resolve(dataDir)} (${reason})`, {
      cause,
    });
  }
}

/** Of several that start at once, the first one's secret stands. */
function claim(mine: string, file: string): void {
  try {
    linkSync(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}
