"use client";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { MadeInvite } from "@/domain/member/invite";
import { InviteForm } from "./invite-form";
import { MadeLink } from "./made-link";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  viewerId: string;
  mail: boolean;
  onMade: (invite: MadeInvite) => void;
};

/** Invites somebody, and shows the link once. */
export function InviteDialog({ open, onOpenChange, viewerId, mail, onMade }: Props) {
  const [made, setMade] = useState<MadeInvite>();
  const change = (next: boolean) => {
    if (!next) setMade(undefined);
    onOpenChange(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={made ? "The link is ready" : "Invite somebody"}
      description={
        made
          ? aboutMade(made, mail)
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
            onMade(invite);
            setMade(invite);
          }}
          onCancel={() => change(false)}
        />
      )}
    </Dialog>
  );
}

function aboutMade({ email, replaced }: MadeInvite, mail: boolean): string {
  const works = "it works once, within seven days, and is not shown again.";
  const how =
    mail && email
      ? `An e-mail with a link is on its way to ${email}. You can also pass this one on yourself: ${works} Whichever is used first ends the other.`
      : `Pass this link on to whoever you invite: ${works}`;
  return replaced.length > 0 ? `${how} The invitation ${email} had before is taken back.` : how;
}
