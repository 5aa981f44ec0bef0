import { listNotifications } from "@/db/notification-list";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

/** What the viewer has been told of. */
export const GET = handle({}, async ({ database, viewer }) =>
  answer(await listNotifications(database, viewer)),
);
