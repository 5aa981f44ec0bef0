import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SettingsSection } from "@/components/settings/settings-section";
import { TypeForm } from "@/components/settings/type-form";
import { findArticleType } from "@/db/article-types";
import { getDatabase } from "@/db/database";
import { getSettingsManager } from "../get-settings-manager";

export const metadata: Metadata = { title: "A type of articles" };

type Props = { params: Promise<{ articleTypeId: string }> };

export default async function TypePage({ params }: Props) {
  const viewer = await getSettingsManager();
  const id = z.uuid().safeParse((await params).articleTypeId);
  const type = id.success ? await findArticleType(getDatabase(), viewer.newsroomId, id.data) : null;
  if (!type) notFound();
  return (
    <SettingsSection
      title={type.name}
      about="A change is for articles that are brought in from then on: those on the desk keep the stages they have."
    >
      <TypeForm memberId={viewer.memberId} of={{ type }} />
    </SettingsSection>
  );
}
