import type { ReactNode } from "react";
import { AccountMenu } from "@/components/member/account-menu";
import { SignInAgain } from "@/components/member/sign-in-again";
import { NotificationBell } from "@/components/notification/notification-bell";
import { SettingsNav } from "@/components/settings/settings-nav";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { getViewer } from "@/lib/server/viewer";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  return (
    <>
      <TopBar
        back={{ href: "/articles", label: "Articles" }}
        title={<span className="truncate">Settings</span>}
      >
        <ThemeToggle />
        <NotificationBell memberId={viewer.memberId} />
        <AccountMenu member={viewer} />
      </TopBar>
      <div className="mx-auto flex max-w-5xl flex-col gap-x-10 gap-y-6 px-4 pt-5 pb-24 sm:px-6 md:flex-row md:items-start md:pt-8">
        <SettingsNav role={viewer.role} />
        <main className="min-w-0 flex-1">{children}</main>
      </div>
      <SignInAgain viewer={viewer} work="is_here" />
    </>
  );
}
