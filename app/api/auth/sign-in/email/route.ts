import { SignIn } from "@/domain/member/sign-in";
import { answer, withCookies } from "@/lib/server/answer";
import { handlePublic } from "@/lib/server/handle";
import { getSessionView } from "@/lib/server/session-view";
import { signIn } from "@/lib/server/sign-in";

export const POST = handlePublic({ body: SignIn }, async ({ database, request, body }) => {
  const { viewer, headers } = await signIn(database, request, body);
  return withCookies(answer(await getSessionView(database, viewer)), headers);
});
