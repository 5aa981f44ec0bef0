import { z } from "zod";
import { requiredName } from "../text/plain-text";
import { MEMBER_NAME_MAXIMUM } from "./member";
import { newPassword, signInEmail } from "./sign-in";

/** `PATCH /api/session` */
export const EditProfile = z.strictObject({ name: requiredName(MEMBER_NAME_MAXIMUM, "Give your name.") });
export type EditProfile = z.infer<typeof EditProfile>;

/** `PUT /api/session/password`: the other sessions end. */
export const ChangePassword = z.strictObject({
  current: z.string().min(1, "Type your password.").max(128, "The password is not right."),
  password: newPassword,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

/** `POST /api/auth/password-reset`: the answer is the same whether the address is known or not. */
export const AskPasswordReset = z.strictObject({ email: signInEmail });
export type AskPasswordReset = z.infer<typeof AskPasswordReset>;

/** `PUT /api/auth/password-reset` */
export const ResetPassword = z.strictObject({ code: z.string().min(20).max(100), password: newPassword });
export type ResetPassword = z.infer<typeof ResetPassword>;

/** `GET /api/session/sessions`; one is ended by `DELETE /api/session/sessions/:sessionId`. */
export type OwnSession = {
  id: string;
  /** The browser and system, in words. */
  device: string;
  address?: string;
  startedAt: string;
  expiresAt: string;
  isThisOne: boolean;
};
