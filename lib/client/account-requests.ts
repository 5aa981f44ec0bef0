import type { AskPasswordReset, ChangePassword, EditProfile, ResetPassword } from "@/domain/member/account";
import type { SessionView } from "@/domain/member/session";
import { requestJson } from "./api";

/** One's own name. `memberId` is whose page asks, here as below. */
export function editProfile(memberId: string, request: EditProfile): Promise<SessionView> {
  return requestJson("PATCH", "/api/session", request, { memberId });
}

/** One's own password; the other sessions end. */
export function changePassword(memberId: string, request: ChangePassword): Promise<void> {
  return requestJson("PUT", "/api/session/password", request, { memberId });
}

/** Signs another of one's own browsers out. */
export function endSession(memberId: string, sessionId: string): Promise<void> {
  return requestJson("DELETE", `/api/session/sessions/${sessionId}`, undefined, { memberId });
}

/** Has a link sent, if anybody has the address. */
export function askPasswordReset(request: AskPasswordReset): Promise<void> {
  return requestJson("POST", "/api/auth/password-reset", request);
}

/** A new password, by such a link. */
export function resetPassword(request: ResetPassword): Promise<void> {
  return requestJson("PUT", "/api/auth/password-reset", request);
}
