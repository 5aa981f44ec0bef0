import type { Metadata } from "next";
import { MailChoicesForm } from "@/components/notification/mail-choices-form";
import { SettingsSection } from "@/components/settings/settings-section";
import { getDatabase } from "@/db/database";
import { getMailChoices } from "@/db/mail-choices";
import { isMailConfigured } from "@/lib/server/mail";
import { getViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationSettingsPage() {
  const viewer = await getViewer();
  const choices = await getMailChoices(getDatabase(), viewer);
  return (
    <SettingsSection
      title="Notifications"
      about="Whatever concerns you is under the bell at the top of every page. These are also sent to you by e-mail; everything else never is."
    >
      {!isMailConfigured() && (
        <p className="mb-4 rounded-lg border border-warn/40 bg-warn-bg px-4 py-3 text-ink">
          This Stet has no mail server yet, so nothing is sent. What you choose here counts once it has one.
        </p>
      )}
      <MailChoicesForm memberId={viewer.memberId} saved={choices} />
      <p className="max-w-prose text-sm text-ink-3 text-pretty">
        Once a day means one e-mail in the morning with all you have not read by then. What you read in Stet
        before it is sent is left out.
      </p>
    </SettingsSection>
  );
}
