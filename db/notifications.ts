import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Viewer } from "@/domain/member/member";
import { mailChoiceFor, type NotificationType } from "@/domain/notification/notification";
import type { Transaction } from "./database";
import { addJob, hasMailServer } from "./jobs";
import { mailChoicesOf } from "./mail-choices";
import { isOpenAssignment } from "./open-assignment";
import { approval } from "./schema/approval";
import { article } from "./schema/article";
import { assignment } from "./schema/assignment";
import { member } from "./schema/member";
import { notification } from "./schema/notification";

export type NewNotification = {
  memberId: string;
  type: NotificationType;
  articleId: string;
  annotationId?: string;
  /** The comment that calls the member, or answers them. */
  commentId?: string;
  /** What the member is asked for. */
  assignmentId?: string;
  /** In plain words, without the name of whoever did it. */
  sentence: string;
  /** When it happened, where that is asked for again; else the beginning of the transaction. */
  createdAt?: Date;
};

/**
 * Tell a member of what the viewer did, in the transaction that does it: in Stet, and by e-mail where they want that.
 * Nobody is told of what they did themselves, nor whoever has left.
 */
export async function notify(
  transaction: Transaction,
  viewer: Viewer,
  { sentence, ...told }: NewNotification,
): Promise<void> {
  if (told.memberId === viewer.memberId) return;
  const { newsroomId } = viewer;
  const [found] = await transaction
    .select()
    .from(member)
    .where(and(eq(member.newsroomId, newsroomId), eq(member.id, told.memberId)));
  if (!found || found.deactivatedAt) return;
  const id = uuidv7();
  const choice = hasMailServer() ? mailChoiceFor(mailChoicesOf(found), told.type) : "off";
  const mail = choice === "off" ? null : choice === "digest" ? "digest" : "queued";
  await transaction
    .insert(notification)
    .values({ newsroomId, id, ...told, byId: viewer.memberId, sentence: sentence.slice(0, 1000), mail });
  if (mail === "queued") await addJob(transaction, "mail_notification", { newsroomId, id });
}

/** Whom an article concerns, the viewer left out: its author, whoever is asked for anything in it, whoever approved it. */
export async function membersConcerned(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<string[]> {
  const authors = await transaction
    .select({ id: article.createdBy })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  const asked = await transaction
    .selectDistinct({ id: assignment.memberId })
    .from(assignment)
    .where(
      and(
        eq(assignment.newsroomId, viewer.newsroomId),
        eq(assignment.articleId, articleId),
        isOpenAssignment,
      ),
    );
  const approvers = await transaction
    .selectDistinct({ id: approval.memberId })
    .from(approval)
    .where(
      and(
        eq(approval.newsroomId, viewer.newsroomId),
        eq(approval.articleId, articleId),
        isNull(approval.withdrawnAt),
      ),
    );
  const all = new Set([...authors, ...asked, ...approvers].map(({ id }) => id));
  all.delete(viewer.memberId);
  return [...all];
}
