import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { MemberView, Role, Viewer } from "@/domain/member/member";
import { seedArticleTypes } from "./article-types";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { isViewer } from "./is-viewer";
import { assertManagesMembers } from "./lock-members";
import { user } from "./schema/auth";
import { member } from "./schema/member";
import { newsroom } from "./schema/newsroom";

/** A person to be made a member: the id of their account (Better Auth's user) and the name others see. */
export type NewMember = { accountId: string; name: string };

/** The member an account acts as, `null` when it is nobody's or was deactivated. */
export async function findViewer(database: Database, accountId: string): Promise<Viewer | null> {
  const [found] = await database
    .select({
      newsroomId: member.newsroomId,
      memberId: member.id,
      role: member.role,
      name: member.name,
    })
    .from(member)
    .where(and(eq(member.accountId, accountId), isNull(member.deactivatedAt)))
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(1);
  return found ?? null;
}

/** The newsroom's members, by name. Those who were deactivated are left out. */
export async function listMembers(database: Database, viewer: Viewer): Promise<MemberView[]> {
  return database
    .select({ id: member.id, name: member.name, role: member.role })
    .from(member)
    .where(and(eq(member.newsroomId, viewer.newsroomId), isNull(member.deactivatedAt)))
    .orderBy(asc(member.name), asc(member.id));
}

/** Whether first run is over. */
export async function hasNewsroom(database: Database): Promise<boolean> {
  const [found] = await database.select({ id: newsroom.id }).from(newsroom).limit(1);
  return found !== undefined;
}

/**
 * First run: makes the newsroom and its admin, and returns that admin. Of several callers at once one succeeds;
 * the others, and all who come later, get `forbidden`.
 */
export async function createNewsroom(
  database: Database,
  request: { name: string; admin: NewMember },
): Promise<Viewer> {
  return database.transaction(async (transaction) => {
    const newsroomId = await claimFirstNewsroom(transaction, request.name);
    const admin: Viewer = { newsroomId, memberId: uuidv7(), role: "admin", name: request.admin.name };
    await insertMember(transaction, admin, request.admin.accountId);
    await seedArticleTypes(transaction, newsroomId);
    await recordEvent(transaction, admin, {
      type: "newsroom.created",
      subjectId: newsroomId,
      data: { name: request.name },
    });
    await recordMember(transaction, admin, admin);
    return admin;
  });
}

/** A new member of the viewer's newsroom. Throws `forbidden` unless the viewer is an admin. */
export async function addMember(
  database: Database,
  viewer: Viewer,
  request: NewMember & { role: Role },
): Promise<Viewer> {
  assertManagesMembers(viewer);
  return database.transaction(async (transaction) => {
    const { newsroomId } = viewer;
    const added: Viewer = { newsroomId, memberId: uuidv7(), role: request.role, name: request.name };
    await insertMember(transaction, added, request.accountId);
    await recordMember(transaction, viewer, added);
    return added;
  });
}

/** The viewer under another name, for all they did and will do. Throws `not_found`. */
export async function renameMember(database: Database, viewer: Viewer, name: string): Promise<Viewer> {
  return database.transaction(async (transaction) => {
    const [was] = await transaction
      .select({ name: member.name, accountId: member.accountId })
      .from(member)
      .where(isViewer(viewer))
      .for("no key update");
    if (!was) throw new StetError("not_found", "There is no such member.");
    if (was.name === name) return viewer;
    await transaction
      .update(member)
      .set({ name, version: sql`${member.version} + 1` })
      .where(isViewer(viewer));
    await transaction.update(user).set({ name }).where(eq(user.id, was.accountId));
    await recordEvent(transaction, viewer, {
      type: "member.renamed",
      subjectId: viewer.memberId,
      data: { from: was.name, to: name },
    });
    return { ...viewer, name };
  });
}

/** The unique mark of the first newsroom makes a second caller wait here until the first has committed. */
async function claimFirstNewsroom(transaction: Transaction, name: string): Promise<string> {
  const [claimed] = await transaction
    .insert(newsroom)
    .values({ id: uuidv7(), name, isFirst: true })
    .onConflictDoNothing({ target: newsroom.isFirst })
    .returning({ id: newsroom.id });
  if (!claimed) throw new StetError("forbidden", "Stet is already set up.");
  return claimed.id;
}

/** The row of a member. Recording who made it is the caller's. */
export async function insertMember(
  transaction: Transaction,
  added: Viewer,
  accountId: string,
): Promise<void> {
  const { newsroomId, memberId, role, name } = added;
  await transaction.insert(member).values({ newsroomId, id: memberId, accountId, role, name });
}

async function recordMember(transaction: Transaction, viewer: Viewer, added: Viewer): Promise<void> {
  const { memberId, name, role } = added;
  await recordEvent(transaction, viewer, { type: "member.added", subjectId: memberId, data: { name, role } });
}
