"use client";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { InviteView, MemberDetails } from "@/domain/member/invite";
import { pendingInvites } from "@/domain/member/pending-invites";
import { InviteDialog } from "./invite-dialog";
import { InviteRow } from "./invite-row";
import { MemberRow } from "./member-row";
import { useMembers } from "./use-members";

type Props = {
  /** The admin who looks. */
  viewerId: string;
  members: MemberDetails[];
  invites: InviteView[];
  /** Whether e-mail goes out from here. */
  mail: boolean;
};

/** Who is in the newsroom, who was, and who is invited. */
export function MembersPanel({ viewerId, mail, ...given }: Props) {
  const { members, invites, showMember, showInvite, dropInvites } = useMembers(given);
  const [isInviting, setInviting] = useState(false);
  const active = members.filter((one) => one.isActive);
  const former = members.filter((one) => !one.isActive);
  const pending = pendingInvites(invites, members);
  const rows = (list: MemberDetails[]) =>
    list.map((one) => <MemberRow key={one.id} viewerId={viewerId} member={one} onChanged={showMember} />);
  return (
    <div className="flex flex-col gap-8">
      <Section
        title="In the newsroom"
        count={active.length}
        action={
          <Button variant="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden="true" className="size-4" />
            Invite somebody
          </Button>
        }
      >
        {rows(active)}
      </Section>
      {pending.length > 0 && (
        <Section title="Invited" count={pending.length}>
          {pending.map((one) => (
            <InviteRow key={one.id} viewerId={viewerId} invite={one} onRevoked={showInvite} />
          ))}
        </Section>
      )}
      {former.length > 0 && (
        <Section title="No longer here" count={former.length}>
          {rows(former)}
        </Section>
      )}
      <InviteDialog
        open={isInviting}
        onOpenChange={setInviting}
        viewerId={viewerId}
        mail={mail}
        onMade={({ path: _, replaced, ...invite }) => {
          dropInvites(replaced);
          showInvite(invite);
        }}
      />
    </div>
  );
}

type SectionProps = { title: string; count: number; action?: React.ReactNode; children: React.ReactNode };

function Section({ title, count, action, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <div className="flex min-h-9 items-center justify-between gap-3">
        <h2 className="font-semibold">
          {title} <span className="font-normal text-ink-3">{count}</span>
        </h2>
        {action}
      </div>
      <ul className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-card">
        {children}
      </ul>
    </section>
  );
}
