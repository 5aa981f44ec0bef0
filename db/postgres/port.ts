import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";

/**
 * A free loopback port, the one written in `file` if it still is free: an application that outlives its
 * server finds the next one at the same address.
 */
export async function choosePort(file: string): Promise<number> {
  const port = (await freePort(readPort(file))) ?? (await freePort(0));
  if (port === null) throw new Error("no free loopback port");
  writeFileSync(file, String(port));
  return port;
}

function readPort(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
