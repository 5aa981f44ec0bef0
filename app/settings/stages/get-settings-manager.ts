import { notFound } from "next/navigation";
import type { Viewer } from "@/domain/member/member";
import { mayInSomeState } from "@/domain/permission/permissions";
import { getViewer } from "@/lib/server/viewer";

/** Who looks at a page where settings are changed; to others it is not there. */
export async function getSettingsManager(): Promise<Viewer> {
  const viewer = await getViewer();
  if (!mayInSomeState("settings.manage", { role: viewer.role, own: false })) notFound();
  return viewer;
}
