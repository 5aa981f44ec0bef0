import { AcceptInvite } from "@/domain/member/invite";
import { acceptInvite } from "@/lib/server/accept-invite";
import { answer, withCookies } from "@/lib/server/answer";
import { handlePublic } from "@/lib/server/handle";
import { getSessionView } from "@/lib/server/session-view";

/** Takes up an invitation, and signs the new member in. */
export const POST = handlePublic({ body: AcceptInvite }, async ({ database, request, body }) => {
  const { viewer, headers } = await acceptInvite(database, request, body);
  return withCookies(answer(await getSessionView(database, viewer), 201), headers);
});
