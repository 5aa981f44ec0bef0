import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Aspect } from "@/domain/stage/aspects";
import { joinedWords } from "@/domain/stage/joined-words";
import { ownWords, writerOf } from "@/domain/stage/own-words";
import type { ApprovalView, OwnWords } from "@/domain/stage/stage";
import { type StandingApproval, standingApprovals } from "./approval-rows";
import type { Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { ownPictures, type PicturedRevision } from "./own-pictures";
import { loadDocument, loadLog } from "./revision-log";
import { correction } from "./schema/correction";
import { newsroom } from "./schema/newsroom";
import { revision } from "./schema/revision";

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
  if (covers.length === 0) return [];
  const approvals = await standingApprovals(transaction, viewer, article.id, article.headRevision);
  const approvers = covers.map((each) => ({ memberId: viewer.memberId, covers: each }));
  const found = await findOwnWords(transaction, viewer, article, approvers, approvals);
  const isBarred = (await barredContributors(transaction, viewer, article.id)).has(viewer.memberId);
  return found.map((own) => {
    if (own.length === 0) return isBarred ? { message: CONTRIBUTOR } : null;
    const many = own.length === 1 ? "words you wrote" : `words you wrote in ${own.length} places`;
    return {
      message: `You would approve ${many}, and no second member has approved them. Another member approves them first, here or at another stage.`,
      ownWords: own,
    };
  });
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
  const approvals = await standingApprovals(transaction, viewer, article.id, article.headRevision);
  const current = approvals.filter(({ changed }) => changed.length === 0);
  const found = await findOwnWords(transaction, viewer, article, current.map(asApprover), approvals);
  const own = new Map(current.map(({ id }, at) => [id, found[at] ?? []]));
  const contributors = await barredContributors(transaction, viewer, article.id);
  return approvals.map((one) => ({
    ...one,
    ownWords: own.get(one.id) ?? [],
    byContributor: contributors.has(one.member.id),
  }));
}

const asApprover = ({ member, covers }: StandingApproval): Approver => ({ memberId: member.id, covers });

type TextOfArticle = { id: string; headRevision: number };
/** Who would approve, and what of the text. */
type Approver = { memberId: string; covers: readonly Aspect[] };

/** For each approver the words of their own that they would approve. Without a writer among them nothing is loaded. */
async function findOwnWords(
  transaction: Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  { id, headRevision: head }: TextOfArticle,
  approvers: readonly Approver[],
  approvals: readonly StandingApproval[],
): Promise<OwnWords[][]> {
  if (approvers.length === 0) return [];
  const revisions = await writtenRevisions(transaction, viewer, id);
  const writers = new Set(revisions.map(writerOf));
  if (!approvers.some(({ memberId }) => writers.has(memberId))) return approvers.map(() => []);
  // One that holds is of the words as they stand, however they came back.
  const given = approvals.map(({ member, revision, covers, changed }) => ({
    memberId: member.id,
    revision: changed.length === 0 ? head : revision,
    covers,
  }));
  const { index } = await loadDocument(transaction, viewer.newsroomId, id, head);
  const log = await loadLog(transaction, viewer.newsroomId, id);
  const found: OwnWords[][] = [];
  for (const { memberId, covers } of approvers) {
    const isWriter = writers.has(memberId);
    const words = isWriter ? ownWords(memberId, covers, revisions, given, { log, index, head }) : [];
    const load = (number: number) => loadDocument(transaction, viewer.newsroomId, id, number);
    const looks = isWriter && covers.includes("pictures");
    const pictures = looks ? await ownPictures(load, memberId, revisions, given) : [];
    found.push([...joinedWords(words, index.text), ...pictures]);
  }
  return found;
}

async function writtenRevisions(
  transaction: Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  articleId: string,
): Promise<PicturedRevision[]> {
  const rows = await transaction
    .select({
      number: revision.number,
      authorId: revision.authorId,
      reason: revision.reason,
      restores: revision.restores,
      proposedBy: correction.authorId,
      state: correction.state,
      pictures: sql<string | null>`${revision.aspects} ->> 'pictures'`,
    })
    .from(revision)
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, revision.newsroomId), eq(correction.id, revision.correctionId)),
    )
    .where(and(eq(revision.newsroomId, viewer.newsroomId), eq(revision.articleId, articleId)))
    .orderBy(asc(revision.number));
  return rows.map(({ number, authorId, reason, restores, pictures, proposedBy, state }) => ({
    number,
    authorId,
    reason,
    pictures,
    ...(restores !== null && { restores }),
    ...(proposedBy && { correction: { authorId: proposedBy, isApproved: state === "approved" } }),
  }));
}

/** Under the stricter rule those who wrote in the text, and whose approved corrections are in it; otherwise nobody. */
async function barredContributors(
  transaction: Transaction,
  { newsroomId }: Pick<Viewer, "newsroomId">,
  articleId: string,
): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectDistinct({
      // Of an approved correction it is whoever proposed it who wrote, not whoever decided.
      memberId: sql<string>`case when ${revision.reason} = 'correction' then ${correction.authorId} else ${revision.authorId} end`,
    })
    .from(revision)
    .innerJoin(
      newsroom,
      and(eq(newsroom.id, revision.newsroomId), eq(newsroom.approvalRule, "no_contributor")),
    )
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, revision.newsroomId), eq(correction.id, revision.correctionId)),
    )
    .where(
      and(
        eq(revision.newsroomId, newsroomId),
        eq(revision.articleId, articleId),
        or(
          inArray(revision.reason, ["edit", "import"]),
          and(eq(revision.reason, "correction"), eq(correction.state, "approved")),
        ),
      ),
    );
  return new Set(rows.map(({ memberId }) => memberId));
}
