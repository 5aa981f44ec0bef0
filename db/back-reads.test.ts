import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/member/member";
import { listArticles } from "./articles";
import { giveBackRead } from "./back-reads";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeArticle, makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, PARAGRAPH, Workflow, withStages } from "./test-workflow";

let test_: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

const reviewed = () => inReview(test_.database, people);
const fullyRead = () => withStages(test_.database, people);

describe("urgent publication", () => {
  const urgently = (article: Workflow, by: Viewer = people.chief, reason?: string) =>
    article.move(by, "publish_urgently", reason);

  test("goes without a stage, by a managing editor with a reason, and owes a reading until a second member gives it", async () => {
    const article = await reviewed();
    await article.approve(people.editor, "desk");
    await expect(urgently(article)).rejects.toMatchObject({ code: "invalid" });
    for (const by of [people.editor, people.copy, people.admin, people.reporter])
      await expect(urgently(article, by, "It is on every channel.")).rejects.toMatchObject({
        code: "forbidden",
      });
    const out = await urgently(article, people.chief, "It is on every channel.");
    expect(out).toMatchObject({
      state: "published",
      urgent: { by: { name: "Max" }, reason: "It is on every channel.", missing: ["Copy"] },
      can: { backRead: false },
    });
    expect(out.urgent?.backRead).toBeUndefined();
    const readBack = (by: Viewer) => giveBackRead(test_.database, by, article.id);
    for (const by of [people.chief, people.reporter, people.admin])
      await expect(readBack(by)).rejects.toMatchObject({ code: "forbidden" });
    expect((await article.see(people.copy)).can.backRead).toBe(true);
    expect((await article.see(people.admin)).can.backRead).toBe(false);
    expect((await readBack(people.copy)).urgent?.backRead).toMatchObject({ by: { name: "Cleo" } });
    expect((await readBack(people.editor)).urgent?.backRead).toMatchObject({ by: { name: "Cleo" } });
    const given = (await listEvents(test_.database, people.editor, article.id)).filter(
      ({ type }) => type === "back_read.given",
    );
    expect(given.map(({ data }) => data)).toEqual([{ missing: ["Copy"] }]);
  });

  test("is told of in the list of articles, and counted while the reading is owed", async () => {
    const article = await reviewed();
    const listed = async () => {
      const { articles } = await listArticles(test_.database, people.editor, { limit: 100 });
      const found = articles.find(({ id }) => id === article.id);
      return { isUrgent: found?.isUrgent, backReads: found?.owes.backReads };
    };
    expect(await listed()).toEqual({ isUrgent: false, backReads: 0 });
    await urgently(article, people.chief, "It is on every channel.");
    expect(await listed()).toEqual({ isUrgent: true, backReads: 1 });
    await article.move(people.chief, "kill", "It was a drill.");
    expect(await listed()).toEqual({ isUrgent: false, backReads: 0 });
    await article.move(people.chief, "resume");
    await giveBackRead(test_.database, people.copy, article.id);
    expect(await listed()).toEqual({ isUrgent: true, backReads: 0 });
  });

  test("does not go with anything else open, nor where nothing is missing", async () => {
    const article = await reviewed();
    const correction = await article.propose(people.copy, "Monday", "Tuesday");
    await expect(urgently(article, people.chief, "Now.")).rejects.toMatchObject({
      code: "blocked",
      detail: { current: { blocking: [{ kind: "correction", annotationId: correction }] } },
    });
    const whole = await fullyRead();
    await expect(urgently(whole, people.chief, "Now.")).rejects.toMatchObject({ code: "forbidden" });
  });

  test("does not let out the managing editor's own words, nor their own article", async () => {
    const article = await reviewed();
    await article.write(people.chief, HEADLINE, PARAGRAPH, "It may last for weeks.");
    await expect(urgently(article, people.chief, "Now.")).rejects.toMatchObject({
      code: "forbidden",
      detail: { current: { ownWords: [{ revision: 2, exact: "It may last for weeks." }] } },
    });
    const { id } = await makeArticle(test_.database, people.chief, HEADLINE, [PARAGRAPH]);
    const own = new Workflow(test_.database, people, id);
    await own.move(people.chief, "submit");
    await expect(urgently(own, people.chief, "Now.")).rejects.toMatchObject({ code: "forbidden" });
  });

  test("goes from changes requested too, and stays urgent on hold and back", async () => {
    const article = await reviewed();
    await article.move(people.editor, "request_changes", "The date.");
    await urgently(article, people.chief, "Now.");
    await article.move(people.chief, "kill", "It was wrong.");
    await expect(giveBackRead(test_.database, people.copy, article.id)).rejects.toMatchObject({
      code: "not_found",
    });
    const back = await article.move(people.chief, "resume");
    expect(back.urgent).toMatchObject({ missing: ["Desk", "Copy"] });
    expect((await giveBackRead(test_.database, people.copy, article.id)).urgent?.backRead).toBeDefined();
  });

  test("is read back once, however many do it at the same moment", async () => {
    const article = await reviewed();
    await urgently(article, people.chief, "Now.");
    const readings = [people.copy, people.editor, people.copy].map((by) =>
      giveBackRead(test_.database, by, article.id),
    );
    const readers = new Set((await Promise.all(readings)).map(({ urgent }) => urgent?.backRead?.by.id));
    expect(readers.size).toBe(1);
    const events = await listEvents(test_.database, people.editor, article.id);
    expect(events.filter(({ type }) => type === "back_read.given")).toHaveLength(1);
  });

  test("is not read back by whoever's words it holds, nor an article that was published as usual", async () => {
    const article = await reviewed();
    await article.write(people.copy, HEADLINE, PARAGRAPH, "It may last for weeks.");
    await urgently(article, people.chief, "Now.");
    await expect(giveBackRead(test_.database, people.copy, article.id)).rejects.toMatchObject({
      code: "forbidden",
      detail: { current: { ownWords: [{ exact: "It may last for weeks." }] } },
    });
    await giveBackRead(test_.database, people.editor, article.id);
    const usual = await fullyRead();
    await usual.move(people.chief, "approve");
    await usual.move(people.chief, "publish");
    await expect(giveBackRead(test_.database, people.copy, usual.id)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
