import { useState } from "react";
import type { InviteView, MemberDetails } from "@/domain/member/invite";

type Given = { members: MemberDetails[]; invites: InviteView[] };

function put<One extends { id: string }>(list: One[], changed: One): One[] {
  const known = list.some(({ id }) => id === changed.id);
  return known ? list.map((one) => (one.id === changed.id ? changed : one)) : [changed, ...list];
}

/** The lists as the page brought them, and as each answer since then changes them. */
export function useMembers(given: Given) {
  const [members, setMembers] = useState(given.members);
  const [invites, setInvites] = useState(given.invites);
  return {
    members,
    invites,
    showMember: (changed: MemberDetails) => setMembers((list) => put(list, changed)),
    dropInvites: (ids: string[]) => setInvites((list) => list.filter(({ id }) => !ids.includes(id))),
    showInvite: (changed: InviteView) => setInvites((list) => put(list, changed)),
  };
}
