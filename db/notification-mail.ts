import { and, asc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { mailChoiceFor, type NotificationType } from "@/domain/notification/notification";
import { type Database, SNAPSHOT, type Transaction } from "./database";
import { isAwaitedNow } from "./is-awaited-now";
import { isStageGiven } from "./is-stage-given";
import { isStillTold } from "./is-still-told";
import { addJob } from "./jobs";
import { mailChoicesOf } from "./mail-choices";
import { isOpenAssignment } from "./open-assignment";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { user } from "./schema/auth";
import { member } from "./schema/member";
import { notification } from "./schema/notification";
import { onTaskAnchor, onTaskStage, taskOf } from "./task-of";

/** A notification as an e-mail tells of it. */
export type MailedNotification = {
  id: string;
  type: NotificationType;
  /** The name of whoever did it. */
  by: string;
  sentence: string;
  article: { id: string; headline: string };
  annotationId?: string;
  /** Of something asked for: what, after "to", and until when. */
  asked?: { task: string; dueAt?: string };
};

/** The annotation it is about, if it is about one, has not been deleted. A review may call a member elsewhere too. */
const isStillThere = sql`(${notification.type} = 'mention' or not exists (select 1 from ${annotation} a
  where a.newsroom_id = ${notification.newsroomId} and a.id = ${notification.annotationId} and a.deleted_at is not null))`;

/** Where an earlier Stet told of what was asked for: anything that whoever told of it asks the member for there. */
const isAskedAsThen = and(
  isNull(notification.assignmentId),
  eq(assignment.articleId, notification.articleId),
  eq(assignment.memberId, notification.memberId),
  eq(assignment.assignedBy, notification.byId),
  sql`${assignment.annotationId} is not distinct from ${notification.annotationId}`,
);

/** The member still is asked for it, and waited for. */
const isStillAsked = sql`exists (select 1 from ${assignment} where ${and(
  eq(assignment.newsroomId, notification.newsroomId),
  or(eq(assignment.id, notification.assignmentId), isAskedAsThen),
  isOpenAssignment,
  isAwaitedNow,
)})`;

type Key = { newsroomId: string };

/** What is older was waiting for a mail server that came too late. */
const IS_NEWS = gt(notification.createdAt, sql`now() - interval '7 days'`);

/**
 * A notification that waits to be sent, and the address it goes to; `null` when it is no longer to be sent: it was
 * read or sent meanwhile, what it is about was deleted, the member is no longer called by it or asked, has left or
 * wants no e-mail of its kind any more.
 */
export async function notificationToMail(
  database: Database,
  key: Key & { id: string },
): Promise<{ to: string; notification: MailedNotification } | null> {
  const [row] = await waiting(database, key, "queued", eq(notification.id, key.id));
  return row ?? null;
}

/** What waits for a member's digest, oldest first, and the address it goes to; `null` when there is nothing. */
export async function digestToMail(
  database: Database,
  key: Key & { memberId: string },
): Promise<{ to: string; notifications: MailedNotification[] } | null> {
  const rows = await waiting(database, key, "digest", eq(notification.memberId, key.memberId));
  const [first] = rows;
  return first ? { to: first.to, notifications: rows.map((row) => row.notification) } : null;
}

const by = alias(member, "by");

function waiting(database: Database, key: Key, mail: "queued" | "digest", which: SQL) {
  return database.transaction(async (transaction) => {
    const found: { to: string; notification: MailedNotification }[] = [];
    for (const row of await readWaiting(transaction, key, mail, which))
      if (await isWanted(transaction, row)) found.push({ to: row.to, notification: mailed(row) });
    return found;
  }, SNAPSHOT);
}

function readWaiting(transaction: Transaction, { newsroomId }: Key, mail: "queued" | "digest", which: SQL) {
  return transaction
    .select({
      notification,
      member,
      by: by.name,
      to: user.email,
      article,
      assignment,
      stage: articleStage.name,
      exact: anchor.exact,
    })
    .from(notification)
    .innerJoin(
      member,
      and(eq(member.newsroomId, notification.newsroomId), eq(member.id, notification.memberId)),
    )
    .innerJoin(user, eq(user.id, member.accountId))
    .innerJoin(by, and(eq(by.newsroomId, notification.newsroomId), eq(by.id, notification.byId)))
    .innerJoin(
      article,
      and(eq(article.newsroomId, notification.newsroomId), eq(article.id, notification.articleId)),
    )
    .leftJoin(
      assignment,
      and(eq(assignment.newsroomId, notification.newsroomId), eq(assignment.id, notification.assignmentId)),
    )
    .leftJoin(articleStage, onTaskStage)
    .leftJoin(anchor, onTaskAnchor)
    .where(
      and(
        eq(notification.newsroomId, newsroomId),
        which,
        eq(notification.mail, mail),
        isNull(notification.readAt),
        isNull(member.deactivatedAt),
        IS_NEWS,
        isStillThere,
        isStillTold,
        or(ne(notification.type, "assigned"), isStillAsked),
      ),
    )
    .orderBy(asc(notification.createdAt), asc(notification.id));
}

type Row = Awaited<ReturnType<typeof readWaiting>>[number];

/** The member wants e-mail of its kind, and a stage that they are asked for is not given. */
async function isWanted(transaction: Transaction, row: Row): Promise<boolean> {
  if (mailChoiceFor(mailChoicesOf(row.member), row.notification.type) === "off") return false;
  const stageKey = row.assignment?.stageKey;
  return !stageKey || !(await isStageGiven(transaction, row.article, stageKey));
}

function mailed({ notification: told, article, assignment, stage, exact, ...row }: Row): MailedNotification {
  const dueAt = assignment?.dueAt?.toISOString();
  return {
    id: told.id,
    type: told.type,
    by: row.by,
    sentence: told.sentence,
    article: { id: told.articleId, headline: article.headline },
    ...(told.annotationId && { annotationId: told.annotationId }),
    ...(assignment && { asked: { task: taskOf(assignment.kind, stage, exact), ...(dueAt && { dueAt }) } }),
  };
}

/** Note that notifications have gone out by e-mail. */
export async function markMailed(database: Database, { newsroomId }: Key, ids: string[]): Promise<void> {
  await database
    .update(notification)
    .set({ mail: "sent" })
    .where(and(eq(notification.newsroomId, newsroomId), inArray(notification.id, ids)));
}

/** Queue a digest for every member of every newsroom for whom something waits. */
export async function queueDigests(database: Database): Promise<void> {
  const members = await database
    .selectDistinct({ newsroomId: notification.newsroomId, memberId: notification.memberId })
    .from(notification)
    .where(and(eq(notification.mail, "digest"), isNull(notification.readAt), IS_NEWS));
  await database.transaction(async (transaction) => {
    for (const key of members) await addJob(transaction, "mail_digest", key);
  });
}
