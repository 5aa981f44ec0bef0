"use client";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { InviteView, MadeInvite } from "@/domain/member/invite";
import { InviteForm } from "./invite-form";
import { MadeLink } from "./made-link";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  viewerId: string;
  mail: boolean;
  onMade: (invite: InviteView) => void;
};

/** Invites somebody, and shows the link once. */
export function InviteDialog({ open, onOpenChange, viewerId, mail, onMade }: Props) {
  const [made, setMade] = useState<MadeInvite>();
  const change = (next: boolean) => {
    if (!next) setMade(undefined);
    onOpenChange(next);
  };
  const isSent = mail && made?.email !== undefined;
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={made ? "The link is ready" : "Invite somebody"}
      description={
        made
          ? `${isSent ? `It is on its way to ${made.email}. You can also pass it on yourself` : "Pass it on to whoever you invite"}: it works once, within seven days, and is not shown again.`
          : "They choose their own name and password by a link that works once, within seven days."
      }
    >
      {made ? (
        <MadeLink path={made.path} onDone={() => change(false)} />
      ) : (
        <InviteForm
          viewerId={viewerId}
          mail={mail}
          onMade={(invite) => {
            const { path: _, ...shown } = invite;
            onMade(shown);
            setMade(invite);
          }}
          onCancel={() => change(false)}
        />
      )}
    </Dialog>
  );
}
