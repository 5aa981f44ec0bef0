import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ARTICLE_STATES, type ArticleState } from "@/domain/article/article";
import { ASSIGNMENT_KINDS } from "@/domain/assignment/assignment";
import { isAwaited } from "@/domain/assignment/is-awaited";
import { isAwaitedNow } from "./is-awaited-now";
import { article } from "./schema/article";
import { assignment } from "./schema/assignment";
import { urgentPublication } from "./schema/urgent-publication";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { inDraft, type Workflow } from "./test-workflow";

let test: TestDatabase;
let people: TestNewsroom;
let asked: Workflow;

/** An article in which a member is asked for something of each kind. */
beforeAll(async () => {
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
  asked = await inDraft(test.database, people);
  const { editor, copy } = people;
  const annotationId = await asked.remark(copy, "Monday");
  await asked.ask(editor, { of: copy });
  await asked.ask(editor, { kind: "stage", stageKey: "copy", of: copy });
  await asked.ask(editor, { kind: "thread", annotationId, of: copy });
  await test.database.insert(assignment).values({
    newsroomId: editor.newsroomId,
    id: uuidv7(),
    articleId: asked.id,
    kind: "claim",
    annotationId,
    memberId: copy.memberId,
    assignedBy: editor.memberId,
  });
});
afterAll(() => test.close());

async function put(state: ArticleState): Promise<void> {
  const stateBefore = state === "on_hold" || state === "killed" ? "in_review" : null;
  await test.database.update(article).set({ state, stateBefore }).where(eq(article.id, asked.id));
}

async function awaitedKinds(): Promise<string[]> {
  const rows = await test.database
    .select({ kind: assignment.kind })
    .from(assignment)
    .innerJoin(
      article,
      and(eq(article.newsroomId, assignment.newsroomId), eq(article.id, assignment.articleId)),
    )
    .where(isAwaitedNow);
  return rows.map(({ kind }) => kind).sort();
}

async function expectTheSame(): Promise<void> {
  for (const state of ARTICLE_STATES) {
    await put(state);
    const { urgent } = await asked.see();
    const expected = ASSIGNMENT_KINDS.filter((kind) => isAwaited({ state, urgent }, kind)).sort();
    expect(await awaitedKinds(), state).toEqual(expected);
  }
}

it("is what isAwaited is, in every state and for every kind", async () => {
  await expectTheSame();
  await test.database.insert(urgentPublication).values({
    newsroomId: people.chief.newsroomId,
    articleId: asked.id,
    revision: 1,
    memberId: people.chief.memberId,
    reason: "It is on every channel.",
    missing: ["Copy"],
  });
  await expectTheSame();
  await put("published");
  expect(await awaitedKinds()).toEqual(["article"]);
  await test.database
    .update(urgentPublication)
    .set({ backReadBy: people.copy.memberId, backReadAt: sql`now()` })
    .where(eq(urgentPublication.articleId, asked.id));
  await expectTheSame();
  await put("published");
  expect(await awaitedKinds()).toEqual([]);
});
