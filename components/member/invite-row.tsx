"use client";
import { Mail } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RelativeTime } from "@/components/ui/relative-time";
import type { InviteView } from "@/domain/member/invite";
import { inviteeName } from "@/domain/member/invitee-name";
import { ROLE_NAMES } from "@/domain/member/member";
import { revokeInvite } from "@/lib/client/member-requests";
import { useChange } from "./use-change";

type Props = { viewerId: string; invite: InviteView; onRevoked: (invite: InviteView) => void };

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

/** An invitation nobody has taken up. */
export function InviteRow({ viewerId, invite, onRevoked }: Props) {
  const { submit, isPending, problem } = useChange(() => revokeInvite(viewerId, invite.id), onRevoked);
  const [isAsking, setAsking] = useState(false);
  const isOver = invite.state === "expired";
  const act = isOver ? "Remove" : "Take back";
  const whom = inviteeName(invite) ?? "Whoever has the link";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 pr-2 pl-3.5">
      <span className="grid size-8 shrink-0 place-items-center rounded-full bg-line/60 text-ink-3">
        <Mail aria-hidden="true" className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere font-medium">{whom}</p>
        {invite.label && <p className="truncate text-sm text-ink-3 empty:hidden">{invite.email}</p>}
        <p className="text-sm text-ink-3 wrap-anywhere">
          {ROLE_NAMES[invite.role]} · by {invite.invitedBy.name} <RelativeTime iso={invite.createdAt} /> ·{" "}
          {isOver ? "has run out" : `good until ${DAY.format(new Date(invite.expiresAt))}`}
        </p>
        <p role="alert" className="text-sm text-correction empty:hidden">
          {problem}
        </p>
      </div>
      <Button
        size="small"
        variant="quiet"
        pending={isPending}
        aria-label={`${act} the invitation for ${whom}`}
        onClick={() => (isOver ? submit(undefined) : setAsking(true))}
      >
        {act}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Take back the invitation for ${whom}?`}
        description="Its link will not work any more. You can invite them again."
      >
        <div className="flex flex-wrap gap-2">
          <Button
            variant="danger"
            onClick={() => {
              setAsking(false);
              submit(undefined);
            }}
          >
            Take it back
          </Button>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
        </div>
      </Dialog>
    </li>
  );
}
