import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stagesToRenew } from "./stages-to-renew";
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

test("an approval that the text has left is to be renewed by whoever gave it, while the article is in review", async () => {
  const article = await inReview(test_.database, people);
  const toRenew = (by = people.editor) => stagesToRenew(test_.database, by, article.id);
  await article.approve(people.editor, "desk");
  expect(await toRenew()).toEqual([]);

  await article.write(people.reporter, HEADLINE, LATER);
  expect(await toRenew()).toMatchObject([
    { key: "desk", name: "Desk", approval: { revision: 1, changed: ["words"] } },
  ]);
  expect(await toRenew(people.chief)).toEqual([]);

  await article.move(people.editor, "hold", "Wait for the council.");
  expect(await toRenew()).toEqual([]);
  await article.move(people.editor, "resume");
  await article.approve(people.editor, "desk");
  expect(await toRenew()).toEqual([]);
});

test("a text that reads again as it was approved needs no renewal", async () => {
  const article = await inReview(test_.database, people);
  await article.approve(people.editor, "desk");
  await article.write(people.reporter, HEADLINE, LATER);
  await article.write(people.reporter, HEADLINE, PARAGRAPH);
  expect(await stagesToRenew(test_.database, people.editor, article.id)).toEqual([]);
});

test("another newsroom's article is not there", async () => {
  const article = await inReview(test_.database, people);
  const stranger = { ...people.editor, newsroomId: uuidv7() };
  await expect(stagesToRenew(test_.database, stranger, article.id)).rejects.toMatchObject({
    code: "not_found",
  });
});
