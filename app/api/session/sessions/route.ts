import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { ownSessions } from "@/lib/server/own-sessions";

export const GET = handle({}, async ({ database, request, viewer }) =>
  answer(await ownSessions(database, viewer, request.headers)),
);
