import { verifyPassword } from "better-auth/crypto";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getArticle, listArticles } from "@/db/articles";
import { findViewer, listMembers } from "@/db/members";
import { listRevisions } from "@/db/revisions";
import { searchSources } from "@/db/sources";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { ANNOTATION_KINDS } from "@/domain/annotation/annotation";
import type { ArticleState, ArticleView } from "@/domain/article/article";
import { CORRECTION_STATES } from "@/domain/correction/correction";
import { rivalGroups } from "@/domain/correction/rivals";
import { ROLES, type Viewer } from "@/domain/member/member";
import { account, user } from "../schema/auth";
import { newsroom } from "../schema/newsroom";
import { seedDemo } from "./seed-demo";

let test: TestDatabase;
let outcomes: boolean[];
let viewer: Viewer;
beforeAll(async () => {
  test = await createTestDatabase();
  outcomes = await Promise.all([seedDemo(test.database), seedDemo(test.database), seedDemo(test.database)]);
  const [editor] = await test.database.select().from(user).where(eq(user.email, "editor@demo.stet"));
  viewer = (await findViewer(test.database, editor?.id ?? "")) as Viewer;
});
afterAll(() => test.close());

async function inState(state: ArticleState): Promise<ArticleView> {
  const { articles } = await listArticles(test.database, viewer, { state, limit: 10 });
  expect(articles).toHaveLength(1);
  return getArticle(test.database, viewer, articles[0]?.id ?? "");
}

it("happens once, however many start at the same time, and never again", async () => {
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await seedDemo(test.database)).toBe(false);
  expect(await test.database.select().from(newsroom)).toHaveLength(1);
});

it("makes one member of each role, who can sign in", async () => {
  const members = await listMembers(test.database, viewer);
  expect(members.map(({ role }) => role).sort()).toEqual([...ROLES].sort());
  const accounts = await test.database
    .select({ email: user.email, provider: account.providerId, hash: account.password })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .orderBy(asc(user.email));
  expect(accounts.map(({ email }) => email.replace("@demo.stet", ""))).toEqual([
    "admin",
    "checker",
    "chief",
    "copy",
    "editor",
    "legal",
    "reporter",
  ]);
  expect(new Set(accounts.map(({ provider }) => provider))).toEqual(new Set(["credential"]));
  expect(new Set(accounts.map(({ hash }) => hash)).size).toBe(1);
  expect(await verifyPassword({ hash: accounts[0]?.hash ?? "", password: "stet-demo" })).toBe(true);
});

describe.each(["draft", "in_review", "changes_requested"] as const)("the article in state %s", (state) => {
  it("is a believable length and exercises the document", async () => {
    const { revision } = await inState(state);
    expect(revision.wordCount).toBeGreaterThanOrEqual(600);
    expect(revision.wordCount).toBeLessThanOrEqual(1_200);
    const json = JSON.stringify(revision.document);
    for (const type of [
      "headline",
      "standfirst",
      "heading",
      "blockquote",
      "list_item",
      "figure",
      "link",
      "strong",
    ])
      expect(json).toContain(`"type":"${type}"`);
    expect(json).toContain(`"type":"emphasis"`);
    const figure = revision.document.content.find((block) => block.type === "figure");
    expect(figure).toMatchObject({ content: [{ type: "text" }] });
  });
});

it("leaves the draft untouched", async () => {
  const draft = await inState("draft");
  expect(draft.annotations).toEqual([]);
  expect(draft.revision.number).toBe(1);
});

it("has one in the middle of its review, with annotations of every kind, rivals and a thread", async () => {
  const { annotations, revision } = await inState("in_review");
  expect(revision.number).toBe(1);
  expect(new Set(annotations.map(({ kind }) => kind))).toEqual(new Set(ANNOTATION_KINDS));
  expect(annotations.every(({ anchor }) => anchor.state === "anchored")).toBe(true);
  expect(annotations.every(({ correction }) => !correction || correction.state === "open")).toBe(true);
  expect(rivalGroups(annotations)).toHaveLength(1);
  expect(Math.max(...annotations.map(({ thread }) => thread.length))).toBeGreaterThanOrEqual(4);
});

it("has one further along, with a correction in every state and a history", async () => {
  const { id, annotations, revision } = await inState("changes_requested");
  const states = new Set(annotations.flatMap(({ correction }) => correction?.state ?? []));
  expect(states).toEqual(new Set(CORRECTION_STATES));
  expect(annotations.some(({ resolvedAt }) => resolvedAt)).toBe(true);
  const reasons = (await listRevisions(test.database, viewer, id)).map(({ reason }) => reason);
  expect(reasons).toEqual(["undo", ...Array(6).fill("correction"), "import"]);
  expect(revision.text).toContain("640 people live on Corran all year round, and if each");
  expect(revision.text).toContain("at least one bride");
  expect(revision.text.match(/Last night boat to Corran will sail/g)).toHaveLength(1);
  expect(revision.text).toContain("I was born here.”");
});

it("fills the library", async () => {
  expect((await searchSources(test.database, viewer, { limit: 50 })).length).toBeGreaterThanOrEqual(10);
});
