import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/member/member";
import { setRequirement } from "./requirements";
import { resolveThread } from "./resolutions";
import { beginReview } from "./reviews";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, type Workflow } from "./test-workflow";

let test_: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

/** The reporter's article with both stages given. */
async function read(): Promise<Workflow> {
  const article = await inReview(test_.database, people);
  await article.approve(people.editor, "desk");
  await article.approve(people.copy, "copy");
  return article;
}

async function owed(article: Workflow, by: Viewer = people.chief) {
  const { blocking, optional } = (await article.see(by)).blockers;
  return {
    blocking: blocking.map(({ sentence }) => sentence),
    optional: optional.map(({ sentence }) => sentence),
  };
}

const versionOf = async (article: Workflow, annotationId: string) => {
  const { annotations } = await article.see();
  return annotations.find(({ id }) => id === annotationId)?.version ?? 0;
};

test("a thread that lost its words blocks for both, until it is resolved", async () => {
  const article = await read();
  const thread = await article.remark(people.copy, "officials said");
  expect(await owed(article)).toEqual({
    blocking: ["The thread on “officials said” is not resolved"],
    optional: [],
  });
  await article.write(people.reporter, HEADLINE, "Nothing is certain.");
  await article.approve(people.editor, "desk");
  await article.approve(people.copy, "copy");
  expect((await owed(article)).blocking).toEqual([
    "The thread on “officials said” is not resolved",
    "What was said of “officials said” has lost its place",
  ]);
  const version = await versionOf(article, thread);
  await resolveThread(test_.database, people.copy, thread, { version });
  expect(await owed(article)).toEqual({ blocking: [], optional: [] });
});

test("an optional thread is told of, and the article is approved with it", async () => {
  const article = await read();
  const thread = await article.remark(people.copy, "officials");
  const version = await versionOf(article, thread);
  await setRequirement(test_.database, people.copy, thread, { version, required: false });
  expect(await owed(article)).toEqual({
    blocking: [],
    optional: ["The thread on “officials” is not resolved"],
  });
  expect((await article.move(people.chief, "approve")).state).toBe("approved");
});

test("what somebody writes in private is owed by nobody, not even in their own eyes", async () => {
  const article = await read();
  await beginReview(test_.database, people.copy, article.id, { id: uuidv7() });
  await article.remark(people.copy, "officials");
  await article.propose(people.copy, "Monday", "Tuesday");
  for (const by of [people.chief, people.copy])
    expect(await owed(article, by)).toEqual({ blocking: [], optional: [] });
});
