import type { JobHelpers, TaskList } from "graphile-worker";
import type { Database } from "@/db/database";
import { forgetFailedJobs, type Jobs } from "@/db/jobs";
import { digestToMail, markMailed, notificationToMail, queueDigests } from "@/db/notification-mail";
import { logger } from "./logger";
import { isRefused, type MailTransport, type Sent } from "./mail-transport";
import { digestLetter, notificationLetter } from "./notification-letter";

type Post = { database: Database; transport: MailTransport; base: string };
type Task<Name extends keyof Jobs> = (payload: Jobs[Name], helpers: JobHelpers) => Promise<void>;

/**
 * How each job is done. One that throws is tried again later.
 * @param base the address of this Stet, for the links in mails.
 */
export function mailTasks(post: Post): TaskList {
  const tasks: { [Name in keyof Jobs]: Task<Name> } = {
    send_mail: (mail, { job }) =>
      deliver(post, { ...mail, id: `mail-${job.id}-${job.created_at.getTime()}` }),
    mail_notification: (key) => mailNotification(post, key),
    mail_digest: (key, { job }) => mailDigest(post, key, job.id),
    daily: async () => {
      await queueDigests(post.database);
      await forgetFailedJobs(post.database);
    },
  };
  return tasks as TaskList;
}

async function mailNotification(post: Post, key: Jobs["mail_notification"]): Promise<void> {
  const { database, base } = post;
  const found = await notificationToMail(database, key);
  if (!found) return;
  const letter = notificationLetter(found.notification, base);
  const about = `article-${found.notification.article.id}`;
  await deliver(post, { to: found.to, ...letter, id: `notification-${key.id}`, about });
  await markMailed(database, key, [key.id]);
}

async function mailDigest(post: Post, key: Jobs["mail_digest"], jobId: string): Promise<void> {
  const { database, base } = post;
  const found = await digestToMail(database, key);
  if (!found) return;
  const letter = digestLetter(found.notifications, base);
  await deliver(post, { to: found.to, ...letter, id: `digest-${jobId}-${key.memberId}` });
  await markMailed(
    database,
    key,
    found.notifications.map(({ id }) => id),
  );
}

async function deliver({ transport }: Post, mail: Sent): Promise<void> {
  try {
    await transport.send(mail);
  } catch (error) {
    if (!isRefused(error)) throw error;
    // Another try would be refused again, and so would the one after that.
    logger.warn({ mail: mail.id }, "The mail server refuses this address: the e-mail is given up");
  }
}
