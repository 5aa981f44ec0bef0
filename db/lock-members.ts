import { and, eq, isNull } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Role, Viewer } from "@/domain/member/member";
import { mayInSomeState } from "@/domain/permission/permissions";
import type { Transaction } from "./database";
import { isViewer } from "./is-viewer";
import { member } from "./schema/member";
import { newsroom } from "./schema/newsroom";

/** Throws `forbidden` unless the viewer's role may manage the newsroom's members. */
export function assertManagesMembers({ role }: Pick<Viewer, "role">): void {
  if (mayInSomeState("member.manage", { role, own: false })) return;
  throw new StetError("forbidden", "Only an admin can manage the newsroom’s members. Ask one.");
}

/**
 * Lock who is in the newsroom, and in which role, for the rest of the transaction: of two who change it at once the
 * second sees what the first did, also when it was to take the second one's own role away.
 * @throws StetError `forbidden` unless the viewer may manage members, as it stands under the lock.
 */
export async function lockMembers(transaction: Transaction, viewer: Viewer): Promise<void> {
  await lockWhoIsIn(transaction, viewer.newsroomId);
  const role = await findRole(transaction, viewer);
  assertManagesMembers({ role: role ?? "reporter" });
}

/** The same lock for somebody who joins: nobody is invited, and nobody else joins, at the same time. */
export async function lockWhoIsIn(transaction: Transaction, newsroomId: string): Promise<void> {
  await transaction
    .select({ id: newsroom.id })
    .from(newsroom)
    .where(eq(newsroom.id, newsroomId))
    .for("no key update");
}

/** The viewer's role as it stands now, `undefined` when they have left: a request may have begun before that. */
export async function findRole(transaction: Transaction, viewer: Viewer): Promise<Role | undefined> {
  const [found] = await transaction
    .select({ role: member.role })
    .from(member)
    .where(and(isViewer(viewer), isNull(member.deactivatedAt)));
  return found?.role;
}
