import { describe, expect, it } from "vitest";
import { ApiError } from "./api";
import { Outbox, type OutboxEntry } from "./outbox";

function entry(id: string, annotationId = `annotation-${id}`): OutboxEntry {
  return {
    id,
    memberId: "ada",
    newsroomId: "demo",
    articleId: "article",
    operation: { name: "reply", annotationId, body: { id, body: `Words of ${id}` } },
    createdAt: "2026-01-01T00:00:00.000Z",
    attempts: 0,
  };
}

async function write(outbox: Outbox, written: OutboxEntry): Promise<void> {
  await outbox.add(written);
  await outbox.flush();
}

/** An outbox whose server answers as told, with time in the test's hands. */
function outboxWith(answer: (entry: OutboxEntry) => unknown) {
  const stored = new Map<string, OutboxEntry>();
  const sent: string[] = [];
  const timers: { work: () => void; milliseconds: number }[] = [];
  let signedOut = 0;
  let announced = 0;
  const outbox = new Outbox("ada", {
    store: {
      list: async () => [...stored.values()],
      put: async (kept) => void stored.set(kept.id, kept),
      remove: async (id) => void stored.delete(id),
    },
    send: async (kept) => {
      if (!stored.has(kept.id)) throw new Error("sent before it was stored");
      sent.push(kept.id);
      return answer(kept);
    },
    exclusively: (work) => work(),
    announce: () => {
      announced += 1;
    },
    later: (work, milliseconds) => void timers.push({ work, milliseconds }),
    signedOut: () => {
      signedOut += 1;
    },
  });
  return { outbox, stored, sent, timers, signedOut: () => signedOut, announced: () => announced };
}

function refuse(status: number, code: ApiError["code"]) {
  return () => {
    throw new ApiError(status, code, "No.", { fields: { body: "Too long." } });
  };
}

describe("the outbox", () => {
  it("stores a text before sending it and forgets it once it is saved", async () => {
    const { outbox, stored, sent } = outboxWith(() => ({}));
    await write(outbox, entry("1"));
    expect(sent).toEqual(["1"]);
    expect(stored.size).toBe(0);
    expect(outbox.snapshot()).toEqual([]);
  });

  it.each([
    [0, "offline"],
    [429, "too_many_requests"],
    [503, "unavailable"],
    [500, "internal"],
  ] as const)("keeps a text after %i and sends it again with the same id", async (status, code) => {
    let answer: () => unknown = refuse(status, code);
    const { outbox, stored, sent, timers } = outboxWith(() => answer());
    await write(outbox, entry("1"));
    expect(stored.get("1")?.attempts).toBe(1);
    answer = () => ({});
    await outbox.flush();
    expect(sent).toEqual(["1", "1"]);
    expect(stored.size).toBe(0);
    expect(timers).toHaveLength(1);
  });

  it("keeps a refused text for its writer and does not send it again by itself", async () => {
    const { outbox, sent } = outboxWith(refuse(422, "invalid"));
    await write(outbox, entry("1"));
    await outbox.flush();
    expect(sent).toEqual(["1"]);
    expect(outbox.snapshot()[0]?.attention).toMatchObject({ code: "invalid", fields: { body: "Too long." } });
  });

  it("asks to sign in again and keeps everything", async () => {
    const { outbox, stored, signedOut } = outboxWith(refuse(401, "unauthenticated"));
    await write(outbox, entry("1"));
    expect(signedOut()).toBe(1);
    expect(stored.get("1")?.attention).toBeUndefined();
  });

  it("never sends a reply before the annotation it belongs to", async () => {
    const failing = new Set(["1"]);
    const { outbox, sent, stored } = outboxWith((kept) =>
      failing.has(kept.id) ? refuse(503, "unavailable")() : {},
    );
    await write(outbox, entry("1", "shared"));
    await write(outbox, entry("2", "shared"));
    await write(outbox, entry("3", "other"));
    expect(sent).not.toContain("2");
    expect(sent).toContain("3");
    failing.clear();
    await outbox.flush();
    expect(sent.slice(-2)).toEqual(["1", "2"]);
    expect(stored.size).toBe(0);
  });

  it("sends what waited behind a refused text once that is thrown away", async () => {
    const { outbox, sent, stored, announced } = outboxWith((kept) =>
      kept.id === "1" ? refuse(422, "invalid")() : {},
    );
    await write(outbox, entry("1", "shared"));
    await write(outbox, entry("2", "shared"));
    expect(sent).toEqual(["1"]);
    const before = announced();
    await outbox.discard("1");
    expect(sent).toEqual(["1", "2"]);
    expect(stored.size).toBe(0);
    expect(outbox.snapshot()).toEqual([]);
    expect(announced()).toBeGreaterThan(before);
  });

  it("waits longer each time, up to half a minute", async () => {
    const { outbox, timers } = outboxWith(refuse(0, "offline"));
    await write(outbox, entry("1"));
    for (let round = 0; round < 10; round += 1) {
      timers[round]?.work();
      await expect.poll(() => timers.length).toBe(round + 2);
    }
    const waits = timers.map((timer) => timer.milliseconds);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBe(30_000);
  });
});
