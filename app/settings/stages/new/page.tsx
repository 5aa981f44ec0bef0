import type { Metadata } from "next";
import { SettingsSection } from "@/components/settings/settings-section";
import { TypeForm } from "@/components/settings/type-form";
import { findArticleType } from "@/db/article-types";
import { getDatabase } from "@/db/database";
import { getSettingsManager } from "../get-settings-manager";

export const metadata: Metadata = { title: "A new type of articles" };

export default async function NewTypePage() {
  const viewer = await getSettingsManager();
  const usual = await findArticleType(getDatabase(), viewer.newsroomId);
  return (
    <SettingsSection
      title="A new type of articles"
      about={usual && `It begins with the stages of ${usual.name}: change them as you need.`}
    >
      <TypeForm memberId={viewer.memberId} of={{ stages: usual?.stages ?? [] }} />
    </SettingsSection>
  );
}
