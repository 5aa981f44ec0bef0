import { and, eq } from "drizzle-orm";
import type { ArticleState, ArticleView } from "@/domain/article/article";
import { ARTICLE_STATE_NAMES } from "@/domain/article/article";
import type { Blockers } from "@/domain/article/blockers";
import type { Move } from "@/domain/article/move";
import { type MoveArticle, moveProblem, stateAfter, TRANSITIONS } from "@/domain/article/transitions";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { ASPECTS } from "@/domain/stage/aspects";
import { shortened } from "@/domain/text/shortened";
import { assertSeen } from "./approvals";
import { getArticle, readArticle } from "./articles";
import { authorOf } from "./assert-may-edit";
import { releaseTasks, settleArticle } from "./assignments";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { lastMove } from "./last-move";
import { type LockedArticle, lockArticle } from "./lock-article";
import { membersConcerned, notify } from "./notifications";
import { assertNotOwnWords } from "./own-words";
import { article } from "./schema/article";
import { urgentPublication } from "./schema/urgent-publication";

/** Approving and publishing are of one text: not of a newer one that came in between. */
const OF_ONE_TEXT: ReadonlySet<Move> = new Set(["approve", "publish", "publish_urgently"]);
/** These let words out, so that nobody's own go out on their own word. Publishing follows an approval. */
const LETS_OUT: ReadonlySet<Move> = new Set(["approve", "publish_urgently"]);

/**
 * Move an article along one of the transitions: a compare-and-swap on the state that was seen.
 * @throws StetError `not_found`; `stale` when somebody else moved it first (`current` says who, when and where to) or
 * the text is newer; `forbidden`; `invalid` without a reason that is needed; `blocked` with the blockers as `current`.
 */
export async function moveArticle(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: MoveArticle,
): Promise<ArticleView> {
  await database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    await assertStillThere(transaction, viewer, locked, request);
    const authorId = await authorOf(transaction, viewer, locked);
    const problem = moveProblem(viewer, request.move, { state: locked.state, authorId });
    if (problem) throw new StetError("forbidden", problem);
    const { needsReason } = TRANSITIONS[request.move];
    if (needsReason && !request.reason)
      throw new StetError("invalid", "Say why.", { fields: { reason: "Say why." } });
    if (OF_ONE_TEXT.has(request.move)) assertSeen(locked, request.revision);
    const missing = await assertOwesNothing(transaction, viewer, articleId, request.move);
    if (LETS_OUT.has(request.move)) await assertNotOwnWords(transaction, viewer, locked, ASPECTS);
    await go(transaction, viewer, locked, { ...request, missing });
  });
  return getArticle(database, viewer, articleId);
}

async function assertStillThere(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  { from }: MoveArticle,
): Promise<void> {
  if (locked.state === from) return;
  const moved = await lastMove(transaction, viewer, locked.id);
  const who = moved ? `Already moved by ${moved.by.name} at ${clock(moved.at)}` : "Already moved";
  throw new StetError(
    "stale",
    `${who}: the article is ${ARTICLE_STATE_NAMES[locked.state].toLowerCase()} now.`,
    {
      current: { state: locked.state, ...(moved && { moved }) },
    },
  );
}

/** Where the reader is nobody here knows: whoever shows it in their own time has it in `current`. */
const clock = (at: string) => `${at.slice(11, 16)} UTC on ${DAY.format(new Date(at))}`;
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/**
 * The names of the stages it goes without.
 * @throws StetError `blocked`
 */
async function assertOwesNothing(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  move: Move,
): Promise<string[]> {
  const { owesNothing } = TRANSITIONS[move];
  if (owesNothing === "no matter") return [];
  const { blockers, stages } = await readArticle(transaction, viewer, articleId);
  const isExcused = owesNothing === "all but stages";
  const blocking = isExcused ? blockers.blocking.filter(({ kind }) => kind !== "stage") : blockers.blocking;
  if (blocking.length > 0) throw blocked({ ...blockers, blocking });
  if (!isExcused) return [];
  const missing = stages.filter(({ state, blocks }) => blocks && state !== "given").map(({ name }) => name);
  if (missing.length === 0)
    throw new StetError("forbidden", "Nothing is missing: approve the article and publish it as usual.");
  return missing;
}

function blocked(blockers: Blockers): StetError {
  const [first, ...more] = blockers.blocking;
  const rest = more.length > 0 ? `, and ${more.length} more` : "";
  return new StetError("blocked", `The article still owes something. ${first?.sentence}${rest}.`, {
    current: blockers,
  });
}

async function go(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  { move, reason, missing }: MoveArticle & { missing: string[] },
): Promise<void> {
  const [row] = await transaction
    .select({ stateBefore: article.stateBefore, version: article.version })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, locked.id)));
  const before: ArticleState = row?.stateBefore ?? locked.state;
  const to = stateAfter(move, before);
  const isAway = to === "on_hold" || to === "killed";
  await transaction
    .update(article)
    .set({ state: to, stateBefore: isAway ? before : null, version: (row?.version ?? 0) + 1 })
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, locked.id)));
  if (move === "publish_urgently" && reason)
    await transaction.insert(urgentPublication).values({
      newsroomId: viewer.newsroomId,
      articleId: locked.id,
      revision: locked.headRevision,
      memberId: viewer.memberId,
      reason,
      missing,
      createdAt: locked.now,
    });
  await recordEvent(transaction, viewer, {
    type: "article.moved",
    articleId: locked.id,
    subjectId: locked.id,
    revision: locked.headRevision,
    data: { move, from: locked.state, to, ...(reason && { reason }), ...(missing.length > 0 && { missing }) },
  });
  await tell(transaction, viewer, locked, { move, reason });
  // Taken up again it is where it was: nothing that was asked for is done by that.
  if (move !== "resume") await endAsked(transaction, viewer, locked.id, to);
}

async function endAsked(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  to: ArticleState,
): Promise<void> {
  if (to === "published" || to === "approved") await settleArticle(transaction, viewer, articleId);
  if (to === "published") await releaseTasks(transaction, viewer, articleId);
}

const SENTENCES: Record<Move, string> = {
  submit: "submitted the article for review",
  request_changes: "requested changes",
  approve: "approved the article",
  reopen: "took the article back into review",
  publish: "published the article",
  publish_urgently: "published the article urgently, without all its stages",
  hold: "put the article on hold",
  kill: "killed the article",
  resume: "took the article up again",
};

/** Whom it concerns: its author, whoever is asked for anything in it, and whoever has approved it. */
async function tell(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  { move, reason }: Pick<MoveArticle, "move" | "reason">,
): Promise<void> {
  const authorId = await authorOf(transaction, viewer, locked);
  const sentence = `${SENTENCES[move]}${reason ? `: ${shortened(reason, 300)}` : ""}`;
  for (const memberId of await membersConcerned(transaction, viewer, locked.id)) {
    const type = move === "request_changes" && memberId === authorId ? "blocked" : "moved";
    await notify(transaction, viewer, { memberId, type, articleId: locked.id, sentence });
  }
}
