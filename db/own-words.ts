import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Aspect } from "@/domain/stage/aspects";
import type { ApprovalView, OwnWords } from "@/domain/stage/stage";
import type { StandingApproval, TextOfArticle } from "./approval-rows";
import type { Transaction } from "./database";
import { findOwnWords } from "./find-own-words";
import type { LockedArticle } from "./lock-article";
import { readTextFacts } from "./text-facts";

/** Why a member may not approve a text for words of their own, as a sentence, and the words where there are any. */
export type OwnWordsProblem = { message: string; ownWords?: OwnWords[] };

const CONTRIBUTOR =
  "You have written words of this article. In this newsroom nobody who did approves it: ask another member.";

/**
 * Nobody's own words go out on their own approval.
 * @param covers what the approval would cover.
 * @throws StetError `forbidden`, with the words as `current`, where it would cover words that the viewer wrote and no
 * second member has approved; in a newsroom with the stricter rule, where the viewer wrote any of the article's words.
 */
export async function assertNotOwnWords(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  covers: readonly Aspect[],
): Promise<void> {
  const [problem] = await ownWordsProblems(transaction, viewer, locked, [covers]);
  if (!problem) return;
  const { message, ownWords } = problem;
  throw new StetError("forbidden", message, ownWords && { current: { ownWords } });
}

/** What keeps the viewer from approving a text, for each of what such approvals would cover; `null` where nothing does. */
export async function ownWordsProblems(
  transaction: Transaction,
  viewer: Viewer,
  article: TextOfArticle,
  covers: readonly (readonly Aspect[])[],
): Promise<(OwnWordsProblem | null)[]> {
  const asked = covers.map((each) => ({ text: article, covers: each }));
  return ownWordsProblemsOf(transaction, viewer, asked);
}

/** The same of many texts at once. */
export async function ownWordsProblemsOf(
  transaction: Transaction,
  viewer: Viewer,
  asked: readonly { text: TextOfArticle; covers: readonly Aspect[] }[],
): Promise<(OwnWordsProblem | null)[]> {
  const { newsroomId, memberId } = viewer;
  const texts = asked.map(({ text }) => text);
  const facts = await readTextFacts(transaction, viewer, texts);
  const approving = asked.flatMap(({ text, covers }) => {
    const of = facts.get(text.id);
    return of ? [{ facts: of, memberId, covers }] : [];
  });
  const found = await findOwnWords(transaction, newsroomId, approving);
  return approving.map(({ facts }, at) => problemOf(found[at] ?? [], facts.barred.has(memberId)));
}

function problemOf(own: OwnWords[], isBarred: boolean): OwnWordsProblem | null {
  if (own.length === 0) return isBarred ? { message: CONTRIBUTOR } : null;
  const many = own.length === 1 ? "words you wrote" : `words you wrote in ${own.length} places`;
  return {
    message: `You would approve ${many}, and no second member has approved them. Another member approves them first, here or at another stage.`,
    ownWords: own,
  };
}

/** An approval that was not withdrawn, with the words in it that it cannot stand for. */
export type JudgedApproval = StandingApproval & Pick<ApprovalView, "ownWords" | "byContributor">;

/**
 * The approvals of an article that were not withdrawn, newest first, compared with the text of revision `headRevision`:
 * what changed since, and where nothing did the words of their giver's own that nobody else approves. An approval that
 * leaned on a second member's no longer holds when that one is withdrawn. Under the stricter rule also which are of
 * members who have written in it.
 */
export async function judgedApprovals(
  transaction: Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  article: TextOfArticle,
): Promise<JudgedApproval[]> {
  const judged = await judgedApprovalsOf(transaction, viewer, [article]);
  return judged.get(article.id) ?? [];
}

/** The same of many texts at once, by the article's id. */
export async function judgedApprovalsOf(
  transaction: Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  texts: readonly TextOfArticle[],
): Promise<ReadonlyMap<string, JudgedApproval[]>> {
  const all = [...(await readTextFacts(transaction, viewer, texts)).values()];
  const current = all.flatMap((facts) =>
    facts.approvals
      .filter(({ changed }) => changed.length === 0)
      .map(({ id, member, covers }) => ({ id, facts, memberId: member.id, covers })),
  );
  const found = await findOwnWords(transaction, viewer.newsroomId, current);
  const own = new Map(current.map(({ id }, at) => [id, found[at] ?? []]));
  return new Map(
    all.map(({ id, approvals, barred }) => [
      id,
      approvals.map((one) => ({
        ...one,
        ownWords: own.get(one.id) ?? [],
        byContributor: barred.has(one.member.id),
      })),
    ]),
  );
}
