import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stagesApprovedBy } from "./stages-approved-by";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, PARAGRAPH } from "./test-workflow";

let test_: TestDatabase;
let people: TestNewsroom;
beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

const LATER = "The bridge will shut on Tuesday, officials said.";
const approvedIn = (articleId: string, by = people.editor) => stagesApprovedBy(test_.database, by, articleId);
const HELD = [{ key: "desk", approval: { changed: [] } }];

test("an approval that the text has left is to be renewed by whoever gave it, while the article is under way", async () => {
  const article = await inReview(test_.database, people);
  await article.approve(people.editor, "desk");
  expect(await approvedIn(article.id)).toMatchObject(HELD);

  await article.write(people.reporter, HEADLINE, LATER);
  expect(await approvedIn(article.id)).toMatchObject([
    { key: "desk", name: "Desk", approval: { revision: 1, changed: ["words"] }, can: { approve: true } },
  ]);
  expect(await approvedIn(article.id, people.chief)).toEqual([]);

  await article.move(people.editor, "hold", "Wait for the council.");
  expect(await approvedIn(article.id)).toEqual([]);
  await article.move(people.editor, "resume");
  await article.approve(people.editor, "desk");
  expect(await approvedIn(article.id)).toMatchObject(HELD);
});

test("whoever made it stale with words of their own is told that they cannot renew it, and which they are", async () => {
  const article = await inReview(test_.database, people);
  await article.approve(people.editor, "desk");
  await article.write(people.editor, HEADLINE, LATER);
  const [desk] = await approvedIn(article.id);
  expect(desk?.approval.changed).toEqual(["words"]);
  expect(desk?.can).toMatchObject({ approve: false, hint: expect.stringContaining("words you wrote") });
  expect(desk?.can.ownWords?.map(({ exact }) => exact)).toEqual(["Tuesday"]);
});

test("a text that reads again as it was approved needs no renewal", async () => {
  const article = await inReview(test_.database, people);
  await article.approve(people.editor, "desk");
  await article.write(people.reporter, HEADLINE, LATER);
  await article.write(people.reporter, HEADLINE, PARAGRAPH);
  expect(await approvedIn(article.id)).toMatchObject(HELD);
});

test("another newsroom's article is not there", async () => {
  const article = await inReview(test_.database, people);
  const stranger = { ...people.editor, newsroomId: uuidv7() };
  await expect(approvedIn(article.id, stranger)).rejects.toMatchObject({ code: "not_found" });
});
