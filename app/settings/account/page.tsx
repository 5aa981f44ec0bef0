import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ChangePasswordForm } from "@/components/member/change-password-form";
import { OwnSessions } from "@/components/member/own-sessions";
import { ProfileForm } from "@/components/member/profile-form";
import { SettingsSection } from "@/components/settings/settings-section";
import { getAccount } from "@/db/accounts";
import { getDatabase } from "@/db/database";
import { ROLE_NAMES } from "@/domain/member/member";
import { ownSessions } from "@/lib/server/own-sessions";
import { getViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const viewer = await getViewer();
  const { memberId: id, name, role } = viewer;
  const [{ email }, sessions] = await Promise.all([
    getAccount(getDatabase(), viewer),
    ownSessions(getDatabase(), viewer, await headers()),
  ]);
  return (
    <SettingsSection title="Your account" about={`Your role: ${ROLE_NAMES[role]}.`}>
      <div className="flex flex-col gap-10">
        <Part title="Who you are">
          <ProfileForm member={{ id, name }} email={email} />
        </Part>
        <Part title="Password">
          <ChangePasswordForm memberId={id} email={email} />
        </Part>
        <Part title="Where you are signed in">
          <OwnSessions memberId={id} sessions={sessions} />
        </Part>
      </div>
    </SettingsSection>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="max-w-md">
      <h2 className="mb-3 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
