import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { hold } from "@/db/postgres/holders";
import { StartError } from "@/db/start-error";

/** A server's files: `server` belongs to whoever runs PostgreSQL, the rest of `folder` to Stet. */
export type ServerFolder = {
  folder: string;
  server: string;
  /** What PostgreSQL calls its data directory. */
  cluster: string;
};

/** Makes the folders and notes this process as one that uses the server. Throws StartError when it may not. */
export function prepareServerFolder(given: string): ServerFolder {
  try {
    mkdirSync(given, { recursive: true, mode: 0o711 });
    const folder = realpathSync(given);
    const server = path.join(folder, "server");
    mkdirSync(server, { recursive: true, mode: 0o700 });
    hold(folder);
    return { folder, server, cluster: path.join(server, "data") };
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new StartError(`Stet cannot write to its data folder ${path.resolve(given)} (${reason})`, {
      cause,
    });
  }
}
