import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { WaitingList } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { giveBackRead } from "./back-reads";
import { decideCorrection } from "./decisions";
import { newsroom } from "./schema/newsroom";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { inDraft, type Workflow } from "./test-workflow";
import { listWaiting } from "./waiting";

let test: TestDatabase;
let people: TestNewsroom;
let article: Workflow;

beforeAll(async () => {
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
});
afterAll(() => test.close());
beforeEach(async () => {
  article = await inDraft(test.database, people, "Harbour wall", "The wall is 3 metres high.");
});

/** What a list says of the article of this test. */
async function waiting(viewer: Viewer, list: WaitingList = "mine") {
  const { items } = await listWaiting(test.database, viewer, list);
  return items
    .filter((item) => item.article.id === article.id)
    .map(
      ({ why, sentence, note, member }) =>
        `${why}: ${sentence}${note ? `: ${note}` : ""}${member ? ` (${member.name})` : ""}`,
    );
}

describe("an article in review", () => {
  it("waits for whoever may give its stages, until somebody in particular is asked", async () => {
    expect(await waiting(people.copy)).toEqual([]);
    await article.move(people.reporter, "submit");
    const missing = "in_review: Give the stage Copy: nobody in particular is asked for it";
    expect(await waiting(people.copy)).toEqual([missing]);
    expect(await waiting(people.reporter)).toEqual([]);
    expect(await waiting(people.reporter, "others")).toEqual(["in_review: Give Desk and Copy"]);
    await article.ask(people.editor, { kind: "stage", stageKey: "copy", of: people.copy });
    expect(await waiting(people.copy)).toEqual(["assigned: Give the stage Copy (Edda)"]);
    const { items } = await listWaiting(test.database, people.copy, "mine");
    expect(items.map(({ kind }) => kind)).toEqual(["stage"]);
    expect(await waiting(people.editor, "others")).toEqual(["assigned: Give the stage Copy (Cleo)"]);
    await article.approve(people.copy, "copy");
    expect(await waiting(people.copy)).toEqual([]);
    expect(await waiting(people.reporter, "others")).toEqual(["in_review: Give Desk"]);
  });

  it("waits for nobody who is asked for a stage that is given again", async () => {
    await article.move(people.reporter, "submit");
    await article.approve(people.copy, "copy");
    await article.write(people.reporter, "Harbour wall", "The wall is 5 metres high.");
    await article.ask(people.editor, { kind: "stage", stageKey: "copy", of: people.copy });
    expect(await waiting(people.copy)).toEqual(["assigned: Give the stage Copy (Edda)"]);
    await article.restore(people.reporter, 1);
    expect(await waiting(people.copy)).toEqual([]);
    expect(await waiting(people.editor, "others")).toEqual([]);
    await article.write(people.reporter, "Harbour wall", "The wall is 6 metres high.");
    expect(await waiting(people.copy)).toEqual(["assigned: Give the stage Copy (Edda)"]);
    expect(await waiting(people.editor, "others")).toEqual(["assigned: Give the stage Copy (Cleo)"]);
  });

  it("does not hold a request for the whole article given because a stage called null is", async () => {
    const { copy, editor, reporter } = people;
    await article.move(reporter, "submit");
    await test.pool.query("update article_stage set key = 'null' where article_id = $1 and key = 'copy'", [
      article.id,
    ]);
    await article.ask(editor, { of: copy });
    await article.approve(copy, "null");
    expect(await waiting(copy)).toEqual(["assigned: Take care of the article (Edda)"]);
  });

  it("waits for another where whoever is asked for a stage has written words of it since", async () => {
    const { copy, editor, reporter } = people;
    await article.move(reporter, "submit");
    await article.ask(editor, { kind: "stage", stageKey: "copy", of: copy });
    await article.write(copy, "Harbour wall", "The wall is 5 metres high.");
    expect(await waiting(copy)).toEqual([
      "assigned: Hand back the stage Copy: you wrote words that another member has to approve (Edda)",
    ]);
  });

  it("waits for its approvers again when what they read has changed, and no longer when it reads as before", async () => {
    await article.move(people.reporter, "submit");
    await article.approve(people.copy, "copy");
    await article.write(people.reporter, "Harbour wall", "The wall is 5 metres high.");
    expect(await waiting(people.copy)).toEqual([
      "stale_approval: Read it again for Copy: the text has changed since you approved it",
    ]);
    const { items } = await listWaiting(test.database, people.copy, "mine");
    expect(items.find((item) => item.article.id === article.id)?.href).toBe(
      `/articles/${article.id}/compare?from=1&to=2`,
    );
    await article.write(people.reporter, "Harbour wall", "The wall is 3 metres high.");
    expect(await waiting(people.copy)).toEqual([]);
  });

  it("waits for an editor when all its stages are given", async () => {
    await article.move(people.reporter, "submit");
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    const ready = "ready: Approve it: every stage that it waited for is given";
    expect(await waiting(people.chief)).toEqual([ready]);
    expect(await waiting(people.reporter)).toEqual([]);
    await article.move(people.chief, "approve");
    expect(await waiting(people.chief)).toEqual([]);
  });
});

it("an article sent back waits for its author, and whoever sent it back waits for them", async () => {
  await article.move(people.reporter, "submit");
  await article.move(people.copy, "request_changes", "Where is the engineer's word?");
  const sentence = "changes_requested: Make the changes that were requested: Where is the engineer's word?";
  expect(await waiting(people.reporter)).toEqual([`${sentence} (Cleo)`]);
  expect(await waiting(people.copy, "others")).toEqual([`${sentence} (Rita)`]);
  expect(await waiting(people.editor, "others")).toEqual([]);
});

it("an urgent publication owes a reading to whom it concerns until it is given", async () => {
  await article.move(people.reporter, "submit");
  await article.approve(people.editor, "desk");
  await article.move(people.chief, "publish_urgently", "The wall is falling.");
  const owed = "back_read: Read it back: it went out without Copy";
  expect(await waiting(people.copy)).toEqual([`${owed} (Max)`]);
  expect(await waiting(people.editor)).toEqual([`${owed} (Max)`]);
  expect(await waiting(people.chief, "others")).toEqual([owed]);
  expect(await waiting(people.chief)).toEqual([]);
  expect(await waiting(people.reporter)).toEqual([]);
  await giveBackRead(test.database, people.copy, article.id);
  expect(await waiting(people.copy)).toEqual([]);
  expect(await waiting(people.chief, "others")).toEqual([]);
});

describe("open corrections", () => {
  it("wait for deciders who have had a part in the article, and are waited for by who proposed them", async () => {
    const id = await article.propose(people.copy, "3 metres", "4 metres");
    expect(await waiting(people.editor)).toEqual([]);
    expect(await waiting(people.copy, "others")).toEqual([
      "decision: Decide on your correction of “3 metres”",
    ]);
    await article.propose(people.editor, "3 metres", "4 metres");
    expect(await waiting(people.editor)).toEqual(["decision: Decide on a correction of “3 metres”"]);
    await decideCorrection(test.database, people.editor, id, {
      outcome: "declined",
      reason: "It is 3.",
      version: 1,
    });
    expect(await waiting(people.editor)).toEqual([]);
    expect(await waiting(people.copy, "others")).toEqual([]);
    expect(await waiting(people.reporter)).toEqual([]);
  });

  it("are nobody else's while they are private", async () => {
    await article.propose(people.editor, "3 metres", "4 metres");
    const id = await article.propose(people.copy, "3 metres", "4 metres");
    await test.pool.query(
      `with r as (insert into review (newsroom_id, id, article_id, member_id)
         select newsroom_id, gen_random_uuid(), article_id, author_id from annotation where id = $1 returning id)
       update annotation set is_private = true, review_id = (select id from r) where id = $1`,
      [id],
    );
    expect(await waiting(people.editor)).toEqual([]);
  });
});

it("what is due first comes first, and the counts are of both lists and all articles", async () => {
  const { editor, legal } = { ...people, legal: people.admin };
  const [ferry, train] = [await inDraft(test.database, people), await inDraft(test.database, people)];
  const due = (day: string) => `${new Date().getUTCFullYear() + 1}-01-${day}T00:00:00.000Z`;
  await article.ask(editor, { of: legal });
  await ferry.ask(editor, { of: legal, dueAt: due("02") });
  await train.ask(editor, { of: legal, dueAt: due("01") });
  const { items, counts } = await listWaiting(test.database, legal, "mine");
  expect(items.map(({ article }) => article.id)).toEqual([train.id, ferry.id, article.id]);
  expect(items.map(({ dueAt }) => dueAt)).toEqual([due("01"), due("02"), undefined]);
  const others = await listWaiting(test.database, editor, "others");
  const [all] = (await test.pool.query("select count(*)::int n from article")).rows;
  expect(counts).toEqual({ mine: 3, others: 0, everything: all?.n });
  expect(others.counts.others).toBe(others.items.length);
});

it.each(["kill", "hold"] as const)(
  "of an article after %s nothing waits until it is taken up again",
  async (step) => {
    await article.move(people.reporter, "submit");
    await article.ask(people.editor, { kind: "stage", stageKey: "copy", of: people.copy });
    await article.ask(people.editor, { of: people.copy });
    await article.move(people.chief, step, "No longer news.");
    for (const list of ["mine", "others"] as const)
      for (const viewer of [people.copy, people.editor, people.reporter])
        expect(await waiting(viewer, list)).toEqual([]);
    await article.move(people.chief, "resume");
    expect(await waiting(people.copy)).toHaveLength(2);
  },
);

it("whoever is asked to read an urgent publication back is waited for until somebody has", async () => {
  await article.move(people.reporter, "submit");
  await article.ask(people.editor, { kind: "stage", stageKey: "copy", of: people.copy });
  await article.move(people.chief, "publish_urgently", "The wall is falling.");
  await article.ask(people.chief, { of: people.copy });
  const owed = "back_read: Read it back: it went out without Desk and Copy (Max)";
  expect(await waiting(people.copy)).toEqual([owed, "assigned: Take care of the article (Max)"]);
  await giveBackRead(test.database, people.editor, article.id);
  expect(await waiting(people.copy)).toEqual([]);
  expect(await waiting(people.chief, "others")).toEqual([]);
});

describe("however many articles there are", () => {
  /** How many statements a member's list takes. */
  async function statements(viewer: Viewer): Promise<number> {
    const spy = vi.spyOn(pg.Client.prototype, "query");
    try {
      await listWaiting(test.database, viewer, "mine");
      return spy.mock.calls.length;
    } finally {
      spy.mockRestore();
    }
  }

  it("whose words are whose is read of all of them at once", async () => {
    const edited = async () => {
      const one = await inDraft(test.database, people);
      await one.move(people.reporter, "submit");
      await one.write(people.editor, "Bridge to close", "The bridge will shut on Tuesday.");
      await one.approve(people.copy, "copy");
      await one.write(people.copy, "Bridge to shut", "The bridge will shut on Tuesday.");
      await one.write(people.copy, "Bridge to close", "The bridge will shut on Tuesday.");
    };
    await edited();
    const ofOne = [await statements(people.editor), await statements(people.reporter)];
    expect(Math.min(...ofOne)).toBeGreaterThan(5);
    for (let more = 0; more < 3; more++) await edited();
    expect([await statements(people.editor), await statements(people.reporter)]).toEqual(ofOne);
  });
});

it("nothing waits in another newsroom", async () => {
  await article.move(people.reporter, "submit");
  const newsroomId = uuidv7();
  await test.database.insert(newsroom).values({ id: newsroomId, name: "The Other" });
  const stranger: Viewer = { ...people.copy, newsroomId };
  expect(await listWaiting(test.database, stranger, "mine")).toEqual({
    items: [],
    counts: { mine: 0, others: 0, everything: 0 },
  });
});
