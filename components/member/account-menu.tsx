"use client";
import { LogOut, MonitorX, Settings } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button-class";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLink } from "@/components/ui/menu-link";
import { toasts } from "@/components/ui/toast-manager";
import { type MemberView, ROLE_NAMES } from "@/domain/member/member";
import { ApiError } from "@/lib/client/api";
import { signOut, signOutEverywhere } from "@/lib/client/session-requests";

async function leave(end: () => Promise<void>): Promise<void> {
  try {
    await end();
    // A whole page load: nothing of this member stays in memory.
    window.location.assign("/sign-in");
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    toasts.add({ title: "You are still signed in", description: error.message, type: "error" });
  }
}

/** Who is signed in, and the ways out. */
export function AccountMenu({ member }: { member: Pick<MemberView, "name" | "role"> }) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Account of ${member.name}`}
          className={buttonClass("quiet", "medium")}
        >
          <Avatar name={member.name} />
          <span className="hidden max-w-40 truncate sm:block">{member.name}</span>
        </button>
      }
    >
      <div className="border-b border-line px-2.5 pt-1.5 pb-2">
        <p className="max-w-64 font-medium wrap-anywhere">{member.name}</p>
        <p className="text-sm text-ink-3">{ROLE_NAMES[member.role]}</p>
      </div>
      <MenuLink icon={<Settings />} href="/settings">
        Settings
      </MenuLink>
      <MenuItem icon={<LogOut />} onSelect={() => leave(signOut)}>
        Sign out
      </MenuItem>
      <MenuItem icon={<MonitorX />} onSelect={() => leave(signOutEverywhere)}>
        Sign out everywhere
      </MenuItem>
    </Menu>
  );
}
