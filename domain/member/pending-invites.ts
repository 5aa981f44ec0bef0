import type { InviteView, MemberDetails } from "./invite";

/**
 * The invitations that somebody is still to take up. One that ran out is not, when its address was invited again or
 * has joined.
 */
export function pendingInvites(
  invites: readonly InviteView[],
  members: readonly Pick<MemberDetails, "email">[],
): InviteView[] {
  const open = invites.filter(({ state }) => state === "open");
  const answered = new Set([...open, ...members].map(({ email }) => email));
  return invites.filter(
    ({ state, email }) => state === "open" || (state === "expired" && !(email && answered.has(email))),
  );
}
