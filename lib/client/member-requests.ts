import type {
  AcceptInvite,
  EditMember,
  InviteView,
  MadeInvite,
  MemberDetails,
  NewInvite,
} from "@/domain/member/invite";
import type { SessionView } from "@/domain/member/session";
import { requestJson } from "./api";

/** Makes a link by which somebody joins. `memberId` is whose page asks, here as below. */
export function inviteMember(memberId: string, request: NewInvite): Promise<MadeInvite> {
  return requestJson("POST", "/api/invites", request, { memberId });
}

/** Takes an invitation back that nobody has taken up. */
export function revokeInvite(memberId: string, inviteId: string): Promise<InviteView> {
  return requestJson("DELETE", `/api/invites/${inviteId}`, undefined, { memberId });
}

/** Another role, or shut out, or let in again. */
export function editMember(memberId: string, id: string, request: EditMember): Promise<MemberDetails> {
  return requestJson("PATCH", `/api/members/${id}`, request, { memberId });
}

/** Joins, and is signed in. */
export function acceptInvite(request: AcceptInvite): Promise<SessionView> {
  return requestJson("POST", "/api/invites/acceptance", request);
}
