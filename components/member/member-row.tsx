"use client";
import { Ellipsis, UserCheck, UserCog, UserX } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button-class";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { RelativeTime } from "@/components/ui/relative-time";
import type { MemberDetails } from "@/domain/member/invite";
import { ROLE_NAMES } from "@/domain/member/member";
import { ActivityDialog } from "./activity-dialog";
import { RoleDialog } from "./role-dialog";

type Props = {
  viewerId: string;
  member: MemberDetails;
  onChanged: (member: MemberDetails) => void;
};

/** A member as an admin sees them, and what can be done about it. */
export function MemberRow({ viewerId, member, onChanged }: Props) {
  const [asked, setAsked] = useState<"role" | "activity">();
  const close = () => setAsked(undefined);
  const dialog = { viewerId, member, onChanged, onClose: close };
  return (
    <li className="flex items-center gap-3 py-2.5 pr-2 pl-3.5">
      <Avatar name={member.name} className={`size-8 ${member.isActive ? "" : "grayscale"}`} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {member.name}
          {member.id === viewerId && <span className="font-normal text-ink-3"> (you)</span>}
        </p>
        <p className="truncate text-sm text-ink-3">{member.email}</p>
        <p className="text-sm text-ink-2 sm:hidden">{ROLE_NAMES[member.role]}</p>
      </div>
      <div className="text-right max-sm:hidden">
        <p>{ROLE_NAMES[member.role]}</p>
        <p className="text-sm text-ink-3">
          {member.lastSeenAt ? (
            <>
              Signed in <RelativeTime iso={member.lastSeenAt} />
            </>
          ) : (
            "Not signed in"
          )}
        </p>
      </div>
      <MemberMenu member={member} onAsk={setAsked} />
      <RoleDialog open={asked === "role"} {...dialog} />
      <ActivityDialog open={asked === "activity"} {...dialog} />
    </li>
  );
}

type MenuProps = { member: MemberDetails; onAsk: (what: "role" | "activity") => void };

function MemberMenu({ member: { name, isActive }, onAsk }: MenuProps) {
  return (
    <Menu
      trigger={
        <button type="button" aria-label={`Change ${name}`} className={buttonClass("quiet", "icon")}>
          <Ellipsis aria-hidden="true" className="size-4" />
        </button>
      }
    >
      <MenuItem icon={<UserCog />} onSelect={() => onAsk("role")}>
        Change the role…
      </MenuItem>
      <MenuItem icon={isActive ? <UserX /> : <UserCheck />} onSelect={() => onAsk("activity")}>
        {isActive ? "Deactivate…" : "Let in again…"}
      </MenuItem>
    </Menu>
  );
}
