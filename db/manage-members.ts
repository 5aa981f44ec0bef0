import { and, asc, count, eq, inArray, isNull, max, ne, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { EditMember, MemberDetails } from "@/domain/member/invite";
import { ROLES, type Viewer } from "@/domain/member/member";
import { mayInSomeState } from "@/domain/permission/permissions";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assertManagesMembers, lockMembers } from "./lock-members";
import { releaseAssignments } from "./release-assignments";
import { revokeInvites } from "./revoke-invites";
import { session, user } from "./schema/auth";
import { invite } from "./schema/invite";
import { member } from "./schema/member";

/** Everybody who is or was in the newsroom, by name, as admins see them. Throws `forbidden`. */
export async function listMemberDetails(database: Database, viewer: Viewer): Promise<MemberDetails[]> {
  assertManagesMembers(viewer);
  const rows = await selectDetails(database, viewer).orderBy(asc(member.name), asc(member.id));
  return rows.map(memberDetails);
}

/** One member as admins see them. Throws `forbidden`, `not_found`. */
export async function getMemberDetails(
  database: Database | Transaction,
  viewer: Viewer,
  memberId: string,
): Promise<MemberDetails> {
  assertManagesMembers(viewer);
  const [row] = await selectDetails(database, viewer, memberId);
  if (!row) throw new StetError("not_found", "There is no such member.");
  return memberDetails(row);
}

/**
 * Give a member another role, or shut them out, or let them in again. Who is shut out is signed out everywhere; what
 * they did stays theirs, and what they had invited is taken back. So is what they were asked for and cannot give now.
 * @throws StetError `forbidden` unless the viewer manages members, and where the newsroom would be without an admin;
 * `not_found`, `stale` with the member as they are.
 */
export async function editMember(
  database: Database,
  viewer: Viewer,
  memberId: string,
  request: EditMember,
): Promise<MemberDetails> {
  return database.transaction(async (transaction) => {
    await lockMembers(transaction, viewer);
    const was = await getMemberDetails(transaction, viewer, memberId);
    if (was.version !== request.version)
      throw new StetError("stale", `Somebody has changed ${was.name} since. Look again.`, { current: was });
    const becomes = { role: request.role ?? was.role, isActive: request.isActive ?? was.isActive };
    if (becomes.role === was.role && becomes.isActive === was.isActive) return was;
    if (manages(was) && !manages(becomes)) await assertAnotherManages(transaction, viewer, memberId);
    await updateMember(transaction, viewer, memberId, becomes);
    if (was.isActive && !becomes.isActive) {
      await endSessions(transaction, viewer, memberId);
      await releaseAssignments(transaction, viewer, { memberId, name: was.name });
    } else if (becomes.isActive)
      await releaseAssignments(transaction, viewer, { memberId, name: was.name, role: becomes.role });
    if (manages(was) && !manages(becomes))
      await revokeInvites(transaction, viewer, [eq(invite.invitedBy, memberId)]);
    await recordChanges(transaction, viewer, was, becomes);
    return getMemberDetails(transaction, viewer, memberId);
  });
}

type Standing = Pick<MemberDetails, "role" | "isActive">;

const MANAGERS = ROLES.filter((role) => mayInSomeState("member.manage", { role, own: false }));
const manages = ({ role, isActive }: Standing) => isActive && MANAGERS.includes(role);

/** Under the lock of `lockMembers`. */
async function assertAnotherManages(transaction: Transaction, viewer: Viewer, memberId: string) {
  const [others] = await transaction
    .select({ count: count() })
    .from(member)
    .where(
      and(
        eq(member.newsroomId, viewer.newsroomId),
        ne(member.id, memberId),
        inArray(member.role, MANAGERS),
        isNull(member.deactivatedAt),
      ),
    );
  if (others?.count) return;
  throw new StetError("forbidden", "The newsroom needs an admin. Make somebody else one first.");
}

async function updateMember(
  transaction: Transaction,
  viewer: Viewer,
  memberId: string,
  { role, isActive }: Standing,
): Promise<void> {
  const deactivatedAt = isActive ? null : sql`coalesce(${member.deactivatedAt}, now())`;
  await transaction
    .update(member)
    .set({ role, deactivatedAt, version: sql`${member.version} + 1` })
    .where(and(eq(member.newsroomId, viewer.newsroomId), eq(member.id, memberId)));
}

async function endSessions(transaction: Transaction, viewer: Viewer, memberId: string): Promise<void> {
  const accounts = transaction
    .select({ id: member.accountId })
    .from(member)
    .where(and(eq(member.newsroomId, viewer.newsroomId), eq(member.id, memberId)));
  await transaction.delete(session).where(inArray(session.userId, accounts));
}

async function recordChanges(
  transaction: Transaction,
  viewer: Viewer,
  was: MemberDetails,
  becomes: Standing,
): Promise<void> {
  const { id: subjectId, name } = was;
  if (was.role !== becomes.role)
    await recordEvent(transaction, viewer, {
      type: "member.role_changed",
      subjectId,
      data: { name, from: was.role, to: becomes.role },
    });
  if (was.isActive !== becomes.isActive)
    await recordEvent(transaction, viewer, {
      type: becomes.isActive ? "member.reactivated" : "member.deactivated",
      subjectId,
      data: { name },
    });
}

function selectDetails(database: Database | Transaction, viewer: Viewer, memberId?: string) {
  const lastSession = database
    .select({ userId: session.userId, startedAt: max(session.createdAt).as("started_at") })
    .from(session)
    .groupBy(session.userId)
    .as("last_session");
  return database
    .select({ member, email: user.email, lastSeenAt: lastSession.startedAt })
    .from(member)
    .innerJoin(user, eq(user.id, member.accountId))
    .leftJoin(lastSession, eq(lastSession.userId, member.accountId))
    .where(and(eq(member.newsroomId, viewer.newsroomId), memberId ? eq(member.id, memberId) : undefined));
}

type Row = Awaited<ReturnType<typeof selectDetails>>[number];

function memberDetails({ member: row, email, lastSeenAt }: Row): MemberDetails {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    email,
    version: row.version,
    isActive: row.deactivatedAt === null,
    createdAt: row.createdAt.toISOString(),
    ...(lastSeenAt && { lastSeenAt: lastSeenAt.toISOString() }),
  };
}
