import { and, eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { DraftView, KeepDraft } from "@/domain/revision/new-revision";
import { assertMayEdit } from "./assert-may-edit";
import { newestOf, noSuchRevision } from "./base-revision";
import type { Database, Transaction } from "./database";
import { lockArticle } from "./lock-article";
import { editDraft } from "./schema/edit-draft";

/** The row of a member's own draft of an article's next revision. */
const draftKey = (viewer: Viewer, articleId: string) =>
  and(
    eq(editDraft.newsroomId, viewer.newsroomId),
    eq(editDraft.articleId, articleId),
    eq(editDraft.memberId, viewer.memberId),
  );

function draftView(row: typeof editDraft.$inferSelect): DraftView {
  const { baseRevision, steps, version, updatedAt } = row;
  return { baseRevision, steps, version, updatedAt: updatedAt.toISOString() };
}

/** The viewer's own draft, `null` when there is none. Throws `not_found` for an article there is not. */
export async function getDraft(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<DraftView | null> {
  const [row] = await database.select().from(editDraft).where(draftKey(viewer, articleId));
  if (row) return draftView(row);
  await newestOf(database, viewer, articleId);
  return null;
}

/**
 * Keep the viewer's work in progress on an article's next revision.
 * @throws StetError `not_found`; `forbidden`; `invalid` when there is no such base revision; `stale` with the draft as it stands
 * (`null`: it was saved or thrown away) when another window has kept one since.
 */
export async function keepDraft(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: KeepDraft,
): Promise<DraftView> {
  return database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    await assertMayEdit(transaction, viewer, locked);
    if (request.baseRevision > locked.headRevision) throw noSuchRevision();
    const { baseRevision, steps } = request;
    const set = { baseRevision, steps, version: request.version + 1, updatedAt: locked.now };
    const key = { newsroomId: viewer.newsroomId, articleId, memberId: viewer.memberId };
    const [row] =
      request.version === 0
        ? await transaction
            .insert(editDraft)
            .values({ ...key, ...set })
            .onConflictDoNothing()
            .returning()
        : await transaction
            .update(editDraft)
            .set(set)
            .where(and(draftKey(viewer, articleId), eq(editDraft.version, request.version)))
            .returning();
    if (row) return draftView(row);
    throw new StetError("stale", "Another window of yours has written in this article since.", {
      current: await getDraft(transaction, viewer, articleId),
    });
  });
}

/** Throw the viewer's draft away, or forget it because it was saved. Throws `not_found` for an article there is not. */
export async function forgetDraft(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<void> {
  await newestOf(database, viewer, articleId);
  await database.delete(editDraft).where(draftKey(viewer, articleId));
}
