import { StartOidc } from "@/domain/member/sign-in";
import { answer, withCookies } from "@/lib/server/answer";
import { handlePublic } from "@/lib/server/handle";
import { startOidcSignIn } from "@/lib/server/oidc-sign-in";

export const POST = handlePublic({ body: StartOidc }, async ({ database, request, body }) => {
  const { url, headers } = await startOidcSignIn(database, request, body.next);
  return withCookies(answer({ url }), headers);
});
