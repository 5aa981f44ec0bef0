import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MembersPanel } from "@/components/member/members-panel";
import { SettingsSection } from "@/components/settings/settings-section";
import { getDatabase } from "@/db/database";
import { listInvites } from "@/db/invites";
import { listMemberDetails } from "@/db/manage-members";
import { mayInSomeState } from "@/domain/permission/permissions";
import { isMailConfigured } from "@/lib/server/mail";
import { getViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const viewer = await getViewer();
  if (!mayInSomeState("member.manage", { role: viewer.role, own: false })) notFound();
  const [members, invites] = await Promise.all([
    listMemberDetails(getDatabase(), viewer),
    listInvites(getDatabase(), viewer),
  ]);
  return (
    <SettingsSection
      title="Members"
      about="Who works here and what they are there for. Nobody is ever deleted: what they did stays in the record under their name."
    >
      <MembersPanel
        viewerId={viewer.memberId}
        members={members}
        invites={invites}
        mail={isMailConfigured()}
      />
    </SettingsSection>
  );
}
