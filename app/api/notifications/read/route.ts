import { markNotificationsRead } from "@/db/notification-list";
import { MarkNotificationsRead } from "@/domain/notification/notification";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

/** Some notifications are read. */
export const POST = handle({ body: MarkNotificationsRead }, async ({ database, viewer, body }) =>
  answer({ unread: await markNotificationsRead(database, viewer, body) }),
);
