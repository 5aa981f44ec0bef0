import { revokeInvite } from "@/db/invites";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const DELETE = handle({ params: ["inviteId"] }, async ({ database, viewer, params }) =>
  answer(await revokeInvite(database, viewer, params.inviteId)),
);
