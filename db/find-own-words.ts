import type { StepLog } from "@/domain/revision/step-log";
import type { Aspect } from "@/domain/stage/aspects";
import { joinedWords } from "@/domain/stage/joined-words";
import { ownWords, writerOf } from "@/domain/stage/own-words";
import type { OwnWords } from "@/domain/stage/stage";
import type { Transaction } from "./database";
import { ownPictures } from "./own-pictures";
import { loadByHash, loadLogs } from "./revision-log";
import type { TextFacts } from "./text-facts";

/** Who would approve a text, and what of it. */
export type Approving = { facts: TextFacts; memberId: string; covers: readonly Aspect[] };

/** For each the words of their own that they would approve. Of texts that none of them wrote in nothing is loaded. */
export async function findOwnWords(
  transaction: Transaction,
  newsroomId: string,
  approving: readonly Approving[],
): Promise<OwnWords[][]> {
  const writers = approving.filter(hasWritten);
  const ids = [...new Set(writers.map(({ facts }) => facts.id))];
  const logs = await loadLogs(transaction, newsroomId, ids);
  const found: OwnWords[][] = [];
  for (const one of approving) {
    const log = hasWritten(one) && logs.get(one.facts.id);
    found.push(log ? await ownWordsOf(transaction, newsroomId, one, log) : []);
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
