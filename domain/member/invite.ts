import { z } from "zod";
import { requiredName } from "../text/plain-text";
import { rowVersion } from "../text/row-version";
import { MEMBER_NAME_MAXIMUM, type MemberView, ROLES, type Role } from "./member";
import { newPassword, signInEmail } from "./sign-in";

/** How long an invitation can be taken up: milliseconds. */
export const INVITE_LIFETIME = 7 * 24 * 60 * 60 * 1000;

export const INVITE_LABEL_MAXIMUM = 100;

/** `POST /api/invites` */
export const NewInvite = z.strictObject({
  id: z.uuid(),
  role: z.enum(ROLES),
  /** Where it is sent, and the only address that can take it up; left out, whoever has the link can. */
  email: signInEmail.optional(),
  /** Whom it is for, in the words of whoever makes it: admins tell invitations apart by it. */
  label: requiredName(INVITE_LABEL_MAXIMUM, "Say whom it is for, or leave it out.").optional(),
});
export type NewInvite = z.infer<typeof NewInvite>;

export type InviteView = {
  id: string;
  role: Role;
  email?: string;
  label?: string;
  invitedBy: MemberView;
  createdAt: string;
  expiresAt: string;
  state: "open" | "used" | "expired" | "revoked";
};

/**
 * The answer to making one: the link is shown once and kept nowhere, and it is another than the one in the e-mail.
 * `replaced`: the earlier ones of the same address, which are good no longer.
 */
export type MadeInvite = InviteView & { path: string; replaced: string[] };

/** `POST /api/invites/acceptance` */
export const AcceptInvite = z.strictObject({
  code: z.string().min(20).max(100),
  name: requiredName(MEMBER_NAME_MAXIMUM, "Give your name."),
  email: signInEmail,
  password: newPassword,
});
export type AcceptInvite = z.infer<typeof AcceptInvite>;

/** `PATCH /api/members/:memberId` */
export const EditMember = z.strictObject({
  version: rowVersion,
  role: z.enum(ROLES).optional(),
  /** `false`: their sessions end, their work stays. */
  isActive: z.boolean().optional(),
});
export type EditMember = z.infer<typeof EditMember>;

/** A member as admins see them. */
export type MemberDetails = MemberView & {
  email: string;
  version: number;
  isActive: boolean;
  createdAt: string;
  lastSeenAt?: string;
};
