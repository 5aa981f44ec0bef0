import type { StepLog } from "@/domain/revision/step-log";
import { joinedWords } from "@/domain/stage/joined-words";
import { ownWords, writerOf } from "@/domain/stage/own-words";
import type { OwnWords } from "@/domain/stage/stage";
import type { Transaction } from "./database";
import { ownPictures } from "./own-pictures";
import { ownWordsCache, ownWordsKey } from "./own-words-cache";
import { loadByHash, loadLogs } from "./revision-log";
import type { Approving, TextFacts } from "./text-facts";

/** For each the words of their own that they would approve. Of texts that none of them wrote in nothing is loaded. */
export async function findOwnWords(
  transaction: Transaction,
  newsroomId: string,
  approving: readonly Approving[],
): Promise<OwnWords[][]> {
  const keys = approving.map((one) => (hasWritten(one) ? ownWordsKey(newsroomId, one) : ""));
  const known = keys.map((key) => (key ? ownWordsCache().get(key) : []));
  const unknown = approving.filter((_, at) => known[at] === undefined);
  const ids = [...new Set(unknown.map(({ facts }) => facts.id))];
  const logs = await loadLogs(transaction, newsroomId, ids);
  const found: OwnWords[][] = [];
  for (const [at, one] of approving.entries()) {
    const log = logs.get(one.facts.id);
    const own = known[at] ?? (log ? await ownWordsOf(transaction, newsroomId, one, log) : []);
    if (keys[at] && !known[at]) ownWordsCache().set(keys[at], own);
    found.push(own);
  }
  return found;
}

function hasWritten({ facts, memberId }: Approving): boolean {
  return facts.revisions.some((revision) => writerOf(revision) === memberId);
}

async function ownWordsOf(
  transaction: Transaction,
  newsroomId: string,
  { facts, memberId, covers }: Approving,
  log: StepLog,
): Promise<OwnWords[]> {
  const { id: articleId, headRevision: head, revisions } = facts;
  const load = (number: number) => {
    const hash = revisions[number - 1]?.contentHash;
    if (!hash) throw new Error(`Article ${articleId} has no revision ${number}`);
    return loadByHash(transaction, newsroomId, articleId, number, hash);
  };
  const { index } = await load(head);
  const given = coverings(facts);
  const words = ownWords(memberId, covers, revisions, given, { log, index, head });
  const pictures = covers.includes("pictures") ? await ownPictures(load, memberId, revisions, given) : [];
  return [...joinedWords(words, index.text), ...pictures];
}

/** An approval that holds is of the words as they stand, however they came back. */
function coverings({ approvals, headRevision }: TextFacts) {
  return approvals.map(({ member, revision, covers, changed }) => ({
    memberId: member.id,
    revision: changed.length === 0 ? headRevision : revision,
    covers,
  }));
}
