import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { ApprovalRuleForm } from "@/components/settings/approval-rule-form";
import { SettingsSection } from "@/components/settings/settings-section";
import { TypeCard } from "@/components/settings/type-card";
import { UnsavedMark } from "@/components/settings/unsaved-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { getDatabase } from "@/db/database";
import { getSettings } from "@/db/settings";
import { mayInSomeState } from "@/domain/permission/permissions";
import { getViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Stages" };

export default async function StagesPage() {
  const viewer = await getViewer();
  const settings = await getSettings(getDatabase(), viewer);
  const manages = mayInSomeState("settings.manage", { role: viewer.role, own: false });
  const memberId = manages ? viewer.memberId : null;
  return (
    <SettingsSection
      title="Stages"
      about={`The readings an article needs before it goes out, by its type. ${manages ? "A change is for articles that are brought in from then on: those on the desk keep the stages they have." : "An admin can change them."}`}
    >
      <div className="flex flex-col gap-4">
        {settings.types.map((type) => (
          <TypeCard key={type.id} type={type} memberId={memberId} />
        ))}
        {manages && (
          <p className="flex items-center gap-2.5">
            <ButtonLink href="/settings/stages/new">
              <Plus aria-hidden="true" className="size-4" />
              Add a type
            </ButtonLink>
            <UnsavedMark memberId={viewer.memberId} />
          </p>
        )}
        <div className="mt-6 border-t border-line-2 pt-6">
          <ApprovalRuleForm memberId={memberId} settings={settings} />
        </div>
      </div>
    </SettingsSection>
  );
}
