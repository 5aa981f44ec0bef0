import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleDebts } from "@/domain/article/article";
import type { Owed } from "@/domain/article/blockers";
import { listArticles } from "./articles";
import { resolveThread } from "./resolutions";
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

/** What the front page says an article still owes. */
async function owes({ id }: Workflow): Promise<ArticleDebts | undefined> {
  const { articles } = await listArticles(test.database, people.chief, { limit: 100 });
  return articles.find((one) => one.id === id)?.owes;
}

const owed = async (article: Workflow) => (await owes(article))?.stages;

/** What keeps it from being approved, as the article itself says. */
async function blocking(article: Workflow): Promise<ArticleDebts> {
  const { blockers } = await article.see();
  const count = (kind: Owed["kind"]) => blockers.blocking.filter((one) => one.kind === kind).length;
  return {
    openCorrections: count("correction"),
    openThreads: count("thread"),
    detached: count("detached"),
    stages: count("stage"),
    backReads: 0,
  };
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

describe("what is open besides the stages", () => {
  /** Something of every kind on the same words, and as much of it settled or not required. */
  async function withAnnotations(): Promise<Workflow> {
    const { copy, editor } = people;
    const source = { id: uuidv7(), type: "web_page", title: "The bridge's log" } as const;
    const article = await inReview(test.database, people);
    await article.propose(copy, "Monday", "Tuesday");
    await article.decide(editor, await article.propose(copy, "bridge", "crossing"), "declined");
    await article.say(copy, "Monday", { kind: "source", stance: "supports", source });
    await article.remark(copy, "Monday");
    const resolved = await article.remark(copy, "Monday");
    await resolveThread(test.database, copy, resolved, { version: 1 });
    await article.say(copy, "Monday", { kind: "comment", body: "By the way.", required: false });
    return article;
  }

  it("is what keeps the article from being approved, and no more", async () => {
    const article = await withAnnotations();
    const counts = { openCorrections: 1, openThreads: 1, detached: 0, stages: 2, backReads: 0 };
    expect(await blocking(article)).toEqual(counts);
    expect(await owes(article)).toEqual(counts);
  });

  it("is the same when its words are gone", async () => {
    const article = await withAnnotations();
    await article.write(people.editor, HEADLINE, "Nothing of it is left here, as it were.");
    const counts = { openCorrections: 1, openThreads: 1, detached: 2, stages: 2, backReads: 0 };
    expect(await blocking(article)).toEqual(counts);
    expect(await owes(article)).toEqual(counts);
  });
});
