import { listActivity } from "@/db/activity";
import { ActivityQuery } from "@/domain/event/activity";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ query: ActivityQuery }, async ({ database, viewer, query }) =>
  answer(await listActivity(database, viewer, { articleId: undefined }, query)),
);
