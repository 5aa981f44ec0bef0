import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { OwnWords } from "@/domain/stage/stage";
import type { Approving } from "./text-facts";

/** About this many UTF-16 units of words are kept, and of texts without any as many. */
const CACHED_WORDS = 1_000_000;

const found = new LRUCache<string, OwnWords[]>({
  maxSize: CACHED_WORDS,
  sizeCalculation: (own) => own.reduce((size, { exact }) => size + exact.length, 1),
});

/**
 * Own words by all they depend on: who wrote which texts, whose corrections stand, and which approvals do. A key names
 * its words whatever becomes of the transaction that read them, so nothing here can be stale.
 */
export function ownWordsCache(): LRUCache<string, OwnWords[]> {
  return found;
}

export function ownWordsKey(newsroomId: string, { facts, memberId, covers }: Approving): string {
  const approvals = facts.approvals.map(({ member, revision, covers, changed }) => [
    member.id,
    revision,
    covers,
    changed.length,
  ]);
  const revisions = facts.revisions.map(({ contentHash, ...written }) => [
    contentHash.toString("base64"),
    written,
  ]);
  const all = [newsroomId, facts.id, facts.headRevision, memberId, covers, approvals, revisions];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64");
}
