import { afterAll, beforeAll, expect, it } from "vitest";
import { listArticles } from "./articles";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, PARAGRAPH, Workflow } from "./test-workflow";

let test: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
});
afterAll(() => test.close());

/** How many stages the front page says an article still owes. */
async function owed({ id }: Workflow): Promise<number | undefined> {
  const { articles } = await listArticles(test.database, people.chief, { limit: 100 });
  return articles.find((one) => one.id === id)?.owes.stages;
}

it("an article in review owes the stages that are missing, and those that have gone stale", async () => {
  const { reporter, editor, copy } = people;
  const article = await inReview(test.database, people);
  await inReview(test.database, people);
  expect(await owed(article)).toBe(2);
  await article.approve(copy, "copy");
  expect(await owed(article)).toBe(1);
  await article.approve(editor, "desk");
  expect(await owed(article)).toBe(0);
  await article.write(reporter, HEADLINE, "The bridge will shut on Tuesday.");
  expect(await owed(article)).toBe(2);
});

it("a stage that is given on its giver's own words alone is owed", async () => {
  const { copy, editor } = people;
  const article = await inReview(test.database, people);
  await article.decide(editor, await article.propose(copy, "Monday", "Tuesday"));
  await article.approve(copy, "copy");
  expect(await owed(article)).toBe(1);
  await article.write(editor, HEADLINE, PARAGRAPH.replace("Monday", "Friday"));
  await article.write(copy, HEADLINE, PARAGRAPH.replace("Monday", "Tuesday"));
  expect((await article.stages()).copy).toBe("own_words");
  expect(await owed(article)).toBe(2);
});

it("neither a draft nor a killed article waits for stages", async () => {
  const { id } = await makeArticle(test.database, people.reporter, HEADLINE, [PARAGRAPH]);
  const article = new Workflow(test.database, people, id);
  expect(await owed(article)).toBe(0);
  await article.move(people.reporter, "submit");
  await article.move(people.chief, "kill", "No longer news.");
  expect(await owed(article)).toBe(0);
});
