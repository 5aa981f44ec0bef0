import { endOwnSession } from "@/db/sessions";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const DELETE = handle({ params: ["sessionId"] }, async ({ database, viewer, params }) => {
  await endOwnSession(database, viewer, params.sessionId);
  return answer();
});
