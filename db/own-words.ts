import { and, asc, eq, inArray, or } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Aspect } from "@/domain/stage/aspects";
import { ownWords, type WrittenRevision, writerOf } from "@/domain/stage/own-words";
import type { ApprovalView, OwnWords } from "@/domain/stage/stage";
import { type StandingApproval, standingApprovals } from "./approval-rows";
import type { Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { loadDocument, loadLog } from "./revision-log";
import { correction } from "./schema/correction";
import { newsroom } from "./schema/newsroom";
import { revision } from "./schema/revision";

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
  const approvals = await standingApprovals(transaction, viewer, locked.id, locked.headRevision);
  const approver = { memberId: viewer.memberId, covers };
  const [own = []] = await findOwnWords(transaction, viewer, locked, [approver], approvals);
  if (own.length > 0) {
    const many = own.length === 1 ? "words you wrote" : `words you wrote in ${own.length} places`;
    throw new StetError(
      "forbidden",
      `You would approve ${many}, and no second member has approved them. Ask another member to approve first.`,
      { current: { ownWords: own } },
    );
  }
  if ((await isStrict(transaction, viewer)) && (await hasContributed(transaction, viewer, locked.id)))
    throw new StetError(
      "forbidden",
      "You have written words of this article. In this newsroom nobody who did approves it: ask another member.",
    );
}

/** An approval that was not withdrawn, with the words in it that it cannot stand for. */
export type JudgedApproval = StandingApproval & Pick<ApprovalView, "ownWords">;

/**
 * The approvals of an article that were not withdrawn, newest first, compared with the text of revision `headRevision`:
 * what changed since, and where nothing did the words of their giver's own that nobody else approves. An approval that
 * leaned on a second member's no longer holds when that one is withdrawn.
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
  return approvals.map((one) => ({ ...one, ownWords: own.get(one.id) ?? [] }));
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
  const given = approvals.map(({ member, revision, covers }) => ({ memberId: member.id, revision, covers }));
  const { index } = await loadDocument(transaction, viewer.newsroomId, id, head);
  const log = await loadLog(transaction, viewer.newsroomId, id);
  return approvers.map(({ memberId, covers }) =>
    writers.has(memberId) ? ownWords(memberId, covers, revisions, given, { log, index, head }) : [],
  );
}

async function writtenRevisions(
  transaction: Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  articleId: string,
): Promise<WrittenRevision[]> {
  const rows = await transaction
    .select({
      number: revision.number,
      authorId: revision.authorId,
      reason: revision.reason,
      proposedBy: correction.authorId,
      state: correction.state,
    })
    .from(revision)
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, revision.newsroomId), eq(correction.id, revision.correctionId)),
    )
    .where(and(eq(revision.newsroomId, viewer.newsroomId), eq(revision.articleId, articleId)))
    .orderBy(asc(revision.number));
  return rows.map(({ number, authorId, reason, proposedBy, state }) => ({
    number,
    authorId,
    reason,
    ...(proposedBy && { correction: { authorId: proposedBy, isApproved: state === "approved" } }),
  }));
}

async function isStrict(transaction: Transaction, viewer: Viewer): Promise<boolean> {
  const [row] = await transaction
    .select({ rule: newsroom.approvalRule })
    .from(newsroom)
    .where(eq(newsroom.id, viewer.newsroomId));
  return row?.rule === "no_contributor";
}

/** Whether a member wrote in the text, or an approved correction is theirs. */
async function hasContributed(transaction: Transaction, viewer: Viewer, articleId: string): Promise<boolean> {
  const [written] = await transaction
    .select({ number: revision.number })
    .from(revision)
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, revision.newsroomId), eq(correction.id, revision.correctionId)),
    )
    .where(
      and(
        eq(revision.newsroomId, viewer.newsroomId),
        eq(revision.articleId, articleId),
        // Of an approved correction it is whoever proposed it who wrote, not whoever decided.
        or(
          and(inArray(revision.reason, ["edit", "import"]), eq(revision.authorId, viewer.memberId)),
          and(
            eq(revision.reason, "correction"),
            eq(correction.authorId, viewer.memberId),
            eq(correction.state, "approved"),
          ),
        ),
      ),
    )
    .limit(1);
  return written !== undefined;
}
