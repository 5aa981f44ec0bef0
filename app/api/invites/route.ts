import { listInvites } from "@/db/invites";
import { NewInvite } from "@/domain/member/invite";
import { answer, answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { makeInvite } from "@/lib/server/make-invite";

export const GET = handle({}, async ({ database, viewer }) => answer(await listInvites(database, viewer)));

export const POST = handle({ body: NewInvite }, async ({ database, viewer, body }) => {
  const { invite, created } = await makeInvite(database, viewer, body);
  return answerCreated(invite, created);
});
