import { eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { mayInSomeState } from "@/domain/permission/permissions";
import type { Transaction } from "./database";
import { findRole } from "./lock-members";
import { newsroom } from "./schema/newsroom";

/**
 * Lock the newsroom's settings for the rest of the transaction: of two who change them at once the second sees what
 * the first did. Returns the newsroom's row.
 * @throws StetError `forbidden` unless the viewer manages the settings, as it stands under the lock.
 */
export async function lockSettings(
  transaction: Transaction,
  viewer: Viewer,
): Promise<typeof newsroom.$inferSelect> {
  const [row] = await transaction
    .select()
    .from(newsroom)
    .where(eq(newsroom.id, viewer.newsroomId))
    .for("no key update");
  const role = await findRole(transaction, viewer);
  if (!role || !mayInSomeState("settings.manage", { role, own: false }))
    throw new StetError("forbidden", "Only an admin changes the newsroom’s settings. Ask one.");
  if (!row) throw new StetError("not_found", "There is no such newsroom.");
  return row;
}
