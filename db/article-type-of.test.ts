import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/member/member";
import { setArticleType } from "./article-type-of";
import { listArticleTypes } from "./article-types";
import { assignment } from "./schema/assignment";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeArticle, makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, PARAGRAPH, Workflow } from "./test-workflow";

let test_: TestDatabase;
let people: TestNewsroom;
const types: Record<string, string> = {};

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
  for (const { id, name } of await listArticleTypes(test_.database, people.admin)) types[name] = id;
});
afterAll(() => test_.close());

async function draft(): Promise<Workflow> {
  const { id } = await makeArticle(test_.database, people.reporter, HEADLINE, [PARAGRAPH]);
  return new Workflow(test_.database, people, id);
}
const setType = (article: Workflow, by: Viewer, name: string) =>
  setArticleType(test_.database, by, article.id, { typeId: types[name] ?? "" });
const keys = async (article: Workflow) => (await article.see()).stages.map(({ key }) => key);

async function ask(article: Workflow, stageKey: string, done: boolean): Promise<void> {
  await test_.database.insert(assignment).values({
    newsroomId: people.editor.newsroomId,
    id: uuidv7(),
    articleId: article.id,
    kind: "stage",
    stageKey,
    memberId: people.chief.memberId,
    assignedBy: people.editor.memberId,
    ...(done && { doneAt: new Date(), settledBy: people.editor.memberId }),
  });
}

test("a draft becomes an article of another type: its stages are that type's, in its order", async () => {
  const article = await draft();
  expect(await keys(article)).toEqual(["desk", "copy"]);
  const view = await setType(article, people.reporter, "Investigation");
  expect(view.type).toEqual({ id: types.Investigation, name: "Investigation" });
  expect(view.stages.map(({ key, state }) => [key, state])).toEqual(
    ["desk", "fact_check", "copy", "legal", "final"].map((key) => [key, "missing"]),
  );
  await setType(article, people.copy, "Feature");
  expect(await keys(article)).toEqual(["desk", "fact_check", "copy"]);
  const events = await listEvents(test_.database, people.editor, article.id);
  expect(events[0]).toMatchObject({
    type: "article.type_set",
    member: { name: "Cleo" },
    data: { name: "Feature", stages: ["Desk", "Fact check", "Copy"] },
  });
});

test("the other articles of the newsroom keep theirs", async () => {
  const [one, other] = [await draft(), await draft()];
  await setType(one, people.editor, "Investigation");
  expect(await keys(other)).toEqual(["desk", "copy"]);
});

describe("is refused", () => {
  test("once the article is in review, whatever was given", async () => {
    const article = await inReview(test_.database, people);
    await expect(setType(article, people.editor, "Feature")).rejects.toMatchObject({
      code: "forbidden",
      message: "The article is in review: only a draft can become another type.",
    });
  });

  test("to whom it is not for", async () => {
    await expect(setType(await draft(), people.admin, "Feature")).rejects.toMatchObject({
      code: "forbidden",
    });
    const stranger = { ...people.editor, newsroomId: uuidv7() };
    await expect(setType(await draft(), stranger, "Feature")).rejects.toMatchObject({ code: "not_found" });
  });

  test("for a type there is not", async () => {
    const article = await draft();
    const nowhere = setArticleType(test_.database, people.editor, article.id, { typeId: uuidv7() });
    await expect(nowhere).rejects.toMatchObject({
      code: "invalid",
      detail: { fields: { typeId: expect.any(String) } },
    });
  });

  test("when a stage was approved, be it in a draft", async () => {
    const article = await inReview(test_.database, people);
    await article.approve(people.editor, "desk");
    await test_.pool.query("update article set state = 'draft' where id = $1", [article.id]);
    await expect(setType(article, people.editor, "Feature")).rejects.toMatchObject({ code: "blocked" });
  });
});

test("who is asked for a stage that stays is still asked; one that goes is taken back first", async () => {
  const article = await draft();
  await setType(article, people.editor, "Investigation");
  await ask(article, "desk", false);
  await ask(article, "legal", true);
  await ask(article, "final", false);
  await expect(setType(article, people.editor, "Daily")).rejects.toMatchObject({
    code: "blocked",
    message: "Somebody is asked for the stage Final. Take that back first.",
  });
  expect(await keys(article)).toContain("legal");
  await test_.pool.query(
    "update assignment set cancelled_at = now(), settled_by = assigned_by where article_id = $1 and stage_key = 'final'",
    [article.id],
  );
  const { stages } = await setType(article, people.editor, "Daily");
  expect(stages.map(({ key, asked }) => [key, asked.length])).toEqual([
    ["desk", 1],
    ["copy", 0],
  ]);
});

test("two at once leave the stages of one type, whole", async () => {
  const article = await draft();
  for (let round = 0; round < 4; round++) {
    await Promise.all([
      setType(article, people.editor, "Investigation"),
      setType(article, people.reporter, "Feature"),
      setType(article, people.copy, "Daily"),
    ]);
    const { type, stages } = await article.see();
    const all = await listArticleTypes(test_.database, people.admin);
    expect(stages.map(({ key }) => key)).toEqual(
      all.find(({ id }) => id === type?.id)?.stages.map(({ key }) => key),
    );
  }
});
