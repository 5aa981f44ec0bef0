import type { Database } from "@/db/database";
import { getNewsroom } from "@/db/newsrooms";
import type { Viewer } from "@/domain/member/member";
import type { SessionView } from "@/domain/member/session";

/** The viewer as a browser is told. */
export async function getSessionView(database: Database, viewer: Viewer): Promise<SessionView> {
  const { memberId, name, role } = viewer;
  return { member: { id: memberId, name, role }, newsroom: await getNewsroom(database, viewer) };
}
