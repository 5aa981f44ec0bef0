import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxEntry } from "./outbox";

/** Words somebody has typed and not sent. */
export type Draft = { key: string; value: unknown; savedAt: string };

interface StetStores extends DBSchema {
  drafts: { key: string; value: Draft };
  outbox: { key: string; value: OutboxEntry };
}

let opening: Promise<IDBPDatabase<StetStores>> | undefined;

/** What this browser keeps for its members: texts being written, and texts on their way to the server. */
export function openBrowserStore(): Promise<IDBPDatabase<StetStores>> {
  opening ??= openDB<StetStores>("stet", 1, {
    upgrade(database) {
      database.createObjectStore("drafts", { keyPath: "key" });
      database.createObjectStore("outbox", { keyPath: "id" });
    },
    terminated() {
      opening = undefined;
    },
  });
  // Whatever kept it from opening may pass.
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}
