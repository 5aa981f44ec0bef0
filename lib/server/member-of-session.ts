import type { Database } from "@/db/database";
import { findViewer } from "@/db/members";
import { endSession } from "@/db/sessions";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";

/**
 * The member a session that has just begun is of.
 * @throws StetError `forbidden` where its account is no member (any more): the session is over again.
 */
export async function memberOfSession(
  database: Database,
  { accountId, token }: { accountId: string; token: string },
): Promise<Viewer> {
  const viewer = await findViewer(database, accountId);
  if (viewer) return viewer;
  await endSession(database, token);
  throw new StetError("forbidden", "This account is no longer a member of the newsroom. Ask an admin.");
}
