import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { createAccount } from "@/db/accounts";
import { createArticle, getArticle } from "@/db/articles";
import { createAnnotation } from "@/db/create-annotation";
import type { Database } from "@/db/database";
import { addMember, createNewsroom } from "@/db/members";
import { article } from "@/db/schema/article";
import { user } from "@/db/schema/auth";
import { member } from "@/db/schema/member";
import { newsroom } from "@/db/schema/newsroom";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleState, ArticleView } from "@/domain/article/article";
import { ROLES, type Role, type Viewer } from "@/domain/member/member";
import { readArticle } from "@/exchange/read-article";
import { logger } from "@/lib/server/logger";
import { signIn } from "@/lib/server/sign-in";
import { cookieFrom, ownRequest, PASSWORD, type TestMember } from "@/lib/server/test-newsroom";

/** A member of each role, and one of another newsroom on the same server. */
export type MatrixNewsroom = TestDatabase & {
  members: Record<Role, TestMember>;
  stranger: TestMember;
  signInAgain(role: Role): Promise<void>;
};

export async function openMatrixNewsroom(): Promise<MatrixNewsroom> {
  const test = await createTestDatabase();
  const { database } = test;
  // Where db/database.ts keeps the application's: the handlers under test ask it there.
  Object.assign(globalThis, { stetDatabase: database });
  logger.level = "silent";
  const passwordHash = await hashPassword(PASSWORD);
  const account = (name: string) =>
    createAccount(database, { name, email: `${name}@example.org`, passwordHash });
  const admin = { accountId: await account("admin"), name: "admin" };
  const founder = await createNewsroom(database, { name: "The Courier", admin });
  const members: Partial<Record<Role, TestMember>> = {};
  for (const role of ROLES) {
    if (role !== "admin")
      await addMember(database, founder, { accountId: await account(role), name: role, role });
    members[role] = await enter(database, role);
  }
  const stranger = await openNextDoor(database, await account("stranger"));
  const signInAgain = async (role: Role) => {
    members[role] = await enter(database, role);
  };
  return { ...test, members: members as Record<Role, TestMember>, stranger, signInAgain };
}

/** Another newsroom's managing editor. */
async function openNextDoor(database: Database, accountId: string): Promise<TestMember> {
  const newsroomId = uuidv7();
  await database.insert(newsroom).values({ id: newsroomId, name: "The Rival" });
  const row = { newsroomId, id: uuidv7(), accountId, name: "stranger", role: "managing_editor" as const };
  await database.insert(member).values(row);
  return enter(database, "stranger");
}

async function enter(database: Database, name: string): Promise<TestMember> {
  const email = `${name}@example.org`;
  const request = ownRequest("POST", "/api/auth/sign-in/email");
  const { viewer, headers } = await signIn(database, request, { email, password: PASSWORD });
  return { viewer, email, cookie: cookieFrom(headers) };
}

const BODY =
  "Quay closed\n\nThe harbour quay was closed on Monday.\n\nNobody was hurt. It opens again in May.";

/**
 * What a row of the matrix calls its route with: an article of the reporter's, on which the fact-checker has left a
 * source, a comment and a correction.
 */
export type MatrixWorld = {
  newsroom: MatrixNewsroom;
  database: Database;
  article: ArticleView;
  source: AnnotationView;
  comment: AnnotationView;
  correction: AnnotationView;
};

export async function makeWorld(opened: MatrixNewsroom, state: ArticleState): Promise<MatrixWorld> {
  const { database, members } = opened;
  const id = uuidv7();
  const { document } = readArticle({ body: BODY, format: "text" });
  const author = members.reporter.viewer;
  await createArticle(database, author, { id, document });
  const { revision } = await getArticle(database, author, id);
  const checker = members.fact_checker.viewer;
  const target = (words: string) => {
    const start = revision.text.indexOf(words);
    return { revision: 1, start, end: start + words.length, exact: words };
  };
  const make = async (request: Parameters<typeof createAnnotation>[3]) =>
    (await createAnnotation(database, checker, id, request)).annotation;
  const world = {
    newsroom: opened,
    database,
    source: await make({
      id: uuidv7(),
      kind: "source",
      stance: "supports",
      target: target("closed on Monday"),
      source: { id: uuidv7(), type: "report", title: "Harbour log" },
    }),
    comment: await make({
      id: uuidv7(),
      kind: "comment",
      body: "Which quay?",
      target: target("harbour quay"),
    }),
    correction: await make({
      id: uuidv7(),
      kind: "correction",
      replacement: "June",
      reason: "The harbour master says so.",
      target: target("May"),
    }),
  };
  const before = state === "on_hold" || state === "killed" ? "in_review" : null;
  await database.update(article).set({ state, stateBefore: before }).where(eq(article.id, id));
  return { ...world, article: await getArticle(database, author, id) };
}

/** Ends a member's part in the newsroom, or gives it back. */
export async function setActive(database: Database, viewer: Viewer, isActive: boolean): Promise<void> {
  await database
    .update(member)
    .set({ deactivatedAt: isActive ? null : new Date() })
    .where(eq(member.id, viewer.memberId));
}

/** Gives a member another role. */
export async function setRole(database: Database, viewer: Viewer, role: Role): Promise<void> {
  await database.update(member).set({ role }).where(eq(member.id, viewer.memberId));
}

/** The account behind an address. */
export async function accountOf(database: Database, email: string): Promise<string> {
  const [row] = await database.select({ id: user.id }).from(user).where(eq(user.email, email));
  if (!row) throw new Error(`Nobody signs in by ${email}`);
  return row.id;
}
