"use client";
import { Bell, CircleUserRound, ListChecks, ScrollText, UsersRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Role } from "@/domain/member/member";
import { type Action, mayInSomeState } from "@/domain/permission/permissions";

type Section = { href: string; name: string; icon: typeof Bell; needs?: Action };

const SECTIONS: readonly Section[] = [
  { href: "/settings/account", name: "Your account", icon: CircleUserRound },
  { href: "/settings/notifications", name: "Notifications", icon: Bell },
  { href: "/settings/members", name: "Members", icon: UsersRound, needs: "member.manage" },
  { href: "/settings/stages", name: "Stages", icon: ListChecks },
  { href: "/settings/audit", name: "Record", icon: ScrollText, needs: "audit.read" },
];

/** The sections of the settings that a role has to do with. */
export function SettingsNav({ role }: { role: Role }) {
  const path = usePathname();
  const shown = SECTIONS.filter(({ needs }) => !needs || mayInSomeState(needs, { role, own: false }));
  return (
    <nav aria-label="Settings" className="md:sticky md:top-21 md:w-44 md:shrink-0">
      <ul className="flex flex-wrap gap-1 md:flex-col">
        {shown.map(({ href, name, icon: Icon }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}
              className="flex min-h-9 items-center gap-2 rounded-lg px-2.5 text-ink-2 hover:bg-line/60 hover:text-ink aria-[current]:bg-line aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
            >
              <Icon aria-hidden="true" className="size-4 shrink-0 max-md:hidden" />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
