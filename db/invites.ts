import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import { INVITE_LIFETIME, type InviteView, type NewInvite } from "@/domain/member/invite";
import type { Viewer } from "@/domain/member/member";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assertManagesMembers, lockMembers } from "./lock-members";
import { revokeInvites } from "./revoke-invites";
import { user } from "./schema/auth";
import { invite } from "./schema/invite";
import { member } from "./schema/member";
import { hashOfCode, newsroomCode } from "./secret-code";

/** An invitation, and the codes that take it up, known here and never again. */
export type CreatedInvite = {
  invite: InviteView;
  /** For whoever invites, to pass on. */
  code: string;
  /** For the e-mail to the invited address and for nothing else: whoever has it reads what is sent there. */
  mailedCode?: string;
  /** Not by an earlier try. */
  created: boolean;
  /** The earlier invitations of the same address, which this one takes the place of. */
  replaced: string[];
};

/** The newsroom's invitations, newest first. Throws `forbidden` unless the viewer manages members. */
export async function listInvites(database: Database, viewer: Viewer): Promise<InviteView[]> {
  assertManagesMembers(viewer);
  const rows = await selectInvites(database, viewer).orderBy(desc(invite.createdAt), desc(invite.id));
  return rows.map(inviteView);
}

/**
 * Invite somebody. What the address was invited by before and is still good is taken back. The same request again,
 * its answer having been lost, gets codes of its own, and the first one's are good no longer; it runs out as late as
 * one made now.
 * @throws StetError `forbidden` unless the viewer manages members, `invalid` for a member's address, `id_taken`.
 */
export async function createInvite(
  transaction: Transaction,
  viewer: Viewer,
  request: NewInvite,
): Promise<CreatedInvite> {
  await lockMembers(transaction, viewer);
  if (request.email) await assertNoAccount(transaction, request.email);
  const codes = newCodes(viewer, request);
  const hashes = hashesOf(codes);
  const created = await insertInvite(transaction, viewer, request, hashes);
  if (!created) await renewCodes(transaction, viewer, request, hashes);
  const replaced = request.email
    ? await revokeInvites(transaction, viewer, [eq(invite.email, request.email), ne(invite.id, request.id)])
    : [];
  return { invite: await getInvite(transaction, viewer, request.id), ...codes, created, replaced };
}

type Codes = Pick<CreatedInvite, "code" | "mailedCode">;

function newCodes({ newsroomId }: Viewer, { email }: NewInvite): Codes {
  const code = newsroomCode(newsroomId);
  return email ? { code, mailedCode: newsroomCode(newsroomId) } : { code };
}

function hashesOf({ code, mailedCode }: Codes) {
  return { codeHash: hashOfCode(code), mailedCodeHash: mailedCode ? hashOfCode(mailedCode) : null };
}

/**
 * Take an open invitation back, or put one away that has run out; once more changes nothing.
 * @throws StetError `forbidden`, `not_found`, `already_decided` when it has been taken up.
 */
export async function revokeInvite(
  database: Database,
  viewer: Viewer,
  inviteId: string,
): Promise<InviteView> {
  return database.transaction(async (transaction) => {
    await lockMembers(transaction, viewer);
    const revoked = await transaction
      .update(invite)
      .set({ revokedAt: sql`now()` })
      .where(and(isInvite(viewer, inviteId), isNull(invite.usedAt), isNull(invite.revokedAt)))
      .returning({ isOver });
    const view = await getInvite(transaction, viewer, inviteId);
    if (view.state === "used")
      throw new StetError("already_decided", "This invitation has been taken up.", { current: view });
    for (const { isOver } of revoked)
      await recordEvent(transaction, viewer, {
        type: "invite.revoked",
        subjectId: inviteId,
        data: {
          role: view.role,
          email: view.email ?? null,
          ...(view.label && { label: view.label }),
          ...(isOver && { isOver }),
        },
      });
    return view;
  });
}

async function assertNoAccount(transaction: Transaction, email: string): Promise<void> {
  const [found] = await transaction.select({ id: user.id }).from(user).where(eq(user.email, email));
  if (!found) return;
  const message = "Somebody with this address is a member already, or was: let them in again in the list.";
  throw new StetError("invalid", message, { fields: { email: message } });
}

async function insertInvite(
  transaction: Transaction,
  viewer: Viewer,
  { id, role, email, label }: NewInvite,
  hashes: ReturnType<typeof hashesOf>,
): Promise<boolean> {
  const { newsroomId, memberId: invitedBy } = viewer;
  const made = await transaction
    .insert(invite)
    .values({ newsroomId, id, ...hashes, role, email, label, invitedBy, expiresAt: fromNow })
    .onConflictDoNothing({ target: [invite.newsroomId, invite.id] })
    .returning({ id: invite.id });
  if (made.length === 0) return false;
  const data = { role, email: email ?? null, ...(label && { label }) };
  await recordEvent(transaction, viewer, { type: "member.invited", subjectId: id, data });
  return true;
}

async function renewCodes(
  transaction: Transaction,
  viewer: Viewer,
  { id, role, email, label }: NewInvite,
  hashes: ReturnType<typeof hashesOf>,
): Promise<void> {
  const renewed = await transaction
    .update(invite)
    .set({ ...hashes, expiresAt: fromNow })
    .where(
      and(
        isInvite(viewer, id),
        eq(invite.invitedBy, viewer.memberId),
        eq(invite.role, role),
        email ? eq(invite.email, email) : isNull(invite.email),
        label ? eq(invite.label, label) : isNull(invite.label),
        isNull(invite.usedAt),
        isNull(invite.revokedAt),
      ),
    )
    .returning({ id: invite.id });
  if (renewed.length === 0) throw new StetError("id_taken", "There is another invitation with this id.");
}

/** When a link that is made now runs out. */
const fromNow = sql`now() + ${INVITE_LIFETIME} * interval '1 millisecond'`;

const isOver = sql<boolean>`${invite.expiresAt} <= now()`;

const isInvite = (viewer: Viewer, inviteId: string) =>
  and(eq(invite.newsroomId, viewer.newsroomId), eq(invite.id, inviteId));

async function getInvite(transaction: Transaction, viewer: Viewer, inviteId: string): Promise<InviteView> {
  const [row] = await selectInvites(transaction, viewer, inviteId);
  if (!row) throw new StetError("not_found", "There is no such invitation.");
  return inviteView(row);
}

function selectInvites(database: Database | Transaction, viewer: Viewer, inviteId?: string) {
  return database
    .select({
      invite,
      invitedBy: { id: member.id, name: member.name, role: member.role },
      isOver,
    })
    .from(invite)
    .innerJoin(member, and(eq(member.newsroomId, invite.newsroomId), eq(member.id, invite.invitedBy)))
    .where(and(eq(invite.newsroomId, viewer.newsroomId), inviteId ? eq(invite.id, inviteId) : undefined));
}

type Row = Awaited<ReturnType<typeof selectInvites>>[number];

function inviteView({ invite: row, invitedBy, isOver }: Row): InviteView {
  return {
    id: row.id,
    role: row.role,
    ...(row.email !== null && { email: row.email }),
    ...(row.label !== null && { label: row.label }),
    invitedBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: row.usedAt ? "used" : row.revokedAt ? "revoked" : isOver ? "expired" : "open",
  };
}
