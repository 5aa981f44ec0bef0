import { ChangePassword } from "@/domain/member/account";
import { answer } from "@/lib/server/answer";
import { changePassword } from "@/lib/server/change-password";
import { handle } from "@/lib/server/handle";

export const PUT = handle({ body: ChangePassword }, async ({ database, request, viewer, body }) => {
  await changePassword(database, viewer, request, body);
  return answer();
});
