import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActivityView } from "@/components/event/activity-view";
import { SettingsSection } from "@/components/settings/settings-section";
import { listActivityMembers } from "@/db/activity-members";
import { getDatabase } from "@/db/database";
import { mayInSomeState } from "@/domain/permission/permissions";
import { getViewer } from "@/lib/server/viewer";
import { readActivity, readActivityQuery, type SearchParams } from "../../articles/read-activity";

export const metadata: Metadata = { title: "Record" };

const BASE = "/settings/audit";
const SCOPE = { articleId: undefined };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await getViewer();
  if (!mayInSomeState("audit.read", { role: viewer.role, own: false })) notFound();
  const query = await readActivityQuery(BASE, searchParams);
  const [list, people] = await Promise.all([
    readActivity(viewer, SCOPE, BASE, query),
    listActivityMembers(getDatabase(), viewer, SCOPE),
  ]);
  return (
    <SettingsSection
      title="Record"
      about="Everything that happened in the newsroom. It can be added to, not changed: each event carries the hash of the one before it."
    >
      <ActivityView base={BASE} api="/api/audit" list={list} filter={query} people={people} />
    </SettingsSection>
  );
}
