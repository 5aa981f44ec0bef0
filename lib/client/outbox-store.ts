import { openBrowserStore } from "./browser-store";
import type { OutboxStore } from "./outbox";

/** The outbox in IndexedDB: a text is on disk before the request that carries it leaves. */
export const outboxStore: OutboxStore = {
  async list(memberId) {
    const entries = await (await openBrowserStore()).getAll("outbox");
    return entries.filter((entry) => entry.memberId === memberId);
  },
  async put(entry) {
    await (await openBrowserStore()).put("outbox", entry);
  },
  async remove(id) {
    await (await openBrowserStore()).delete("outbox", id);
  },
};
