import { AskPasswordReset, ResetPassword } from "@/domain/member/account";
import { answer } from "@/lib/server/answer";
import { handlePublic } from "@/lib/server/handle";
import { askPasswordReset, resetPassword } from "@/lib/server/password-reset";

/** Asks for a link by e-mail. */
export const POST = handlePublic({ body: AskPasswordReset }, async ({ database, request, body }) => {
  await askPasswordReset(database, request, body.email);
  return answer();
});

/** Chooses a new password with it. */
export const PUT = handlePublic({ body: ResetPassword }, async ({ database, request, body }) => {
  await resetPassword(database, request, body);
  return answer();
});
