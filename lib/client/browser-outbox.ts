import { requestJson } from "./api";
import { operationRequest } from "./operation";
import { Outbox, type OutboxEntry } from "./outbox";
import { outboxStore } from "./outbox-store";
import { sessionState } from "./session-state";

const NAME = "stet-outbox";
const outboxes = new Map<string, Outbox>();

function sendEntry(entry: OutboxEntry): Promise<unknown> {
  const { method, path, body } = operationRequest(entry.articleId, entry.operation);
  return requestJson(method, path, body, { memberId: entry.memberId });
}

/** Without locks (an address that is not secure) two tabs may send the same entry: the same id, so the same row. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request(NAME, work);
  else await work();
}

function openOutbox(memberId: string): Outbox {
  const channel = new BroadcastChannel(NAME);
  const outbox = new Outbox(memberId, {
    store: outboxStore,
    send: sendEntry,
    exclusively,
    announce: (sentId) => channel.postMessage(sentId ?? ""),
    later: (work, milliseconds) => window.setTimeout(work, milliseconds),
    signedOut: sessionState.ask,
  });
  channel.addEventListener("message", ({ data }) => void outbox.changedElsewhere(String(data)));
  window.addEventListener("online", () => void outbox.flush());
  sessionState.subscribe(() => {
    if (sessionState.current() === "signed_in") void outbox.flush();
  });
  void outbox.flush();
  return outbox;
}

/** The outbox of a member in this tab. */
export function browserOutbox(memberId: string): Outbox {
  const known = outboxes.get(memberId);
  if (known) return known;
  const outbox = openOutbox(memberId);
  outboxes.set(memberId, outbox);
  return outbox;
}
