import { listWaiting } from "@/db/waiting";
import { WaitingQuery } from "@/domain/assignment/assignment";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ query: WaitingQuery }, async ({ database, viewer, query }) =>
  answer(await listWaiting(database, viewer, query.list)),
);
