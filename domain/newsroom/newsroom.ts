import { z } from "zod";
import { MEMBER_NAME_MAXIMUM } from "../member/member";
import { newPassword, signInEmail } from "../member/sign-in";
import type { ApprovalRule, ArticleTypeView } from "../stage/stage";
import { requiredName } from "../text/plain-text";

export type NewsroomView = { id: string; name: string };

/** `POST /api/newsroom`: the first run, which makes the newsroom and its first admin. */
export const FoundNewsroom = z.strictObject({
  name: requiredName(200, "Give the newsroom a name."),
  admin: z.strictObject({
    name: requiredName(MEMBER_NAME_MAXIMUM, "Give your name."),
    email: signInEmail,
    password: newPassword,
  }),
});
export type FoundNewsroom = z.infer<typeof FoundNewsroom>;

/** `GET /api/settings` */
export type NewsroomSettings = {
  name: string;
  approvalRule: ApprovalRule;
  version: number;
  types: ArticleTypeView[];
  /** Whether e-mail is set up on this server. */
  mail: boolean;
};
