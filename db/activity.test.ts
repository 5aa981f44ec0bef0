import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ArticleView } from "@/domain/article/article";
import type { ActivityEntry } from "@/domain/event/activity";
import { ActivityQuery } from "@/domain/event/activity";
import type { Viewer } from "@/domain/member/member";
import { exportActivity, listActivity } from "./activity";
import { deleteAnnotation } from "./annotations";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, requestFor, type Saying, type TestNewsroom } from "./test-newsroom";

let test_: TestDatabase;
let people: TestNewsroom;
let article: ArticleView;
beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());
beforeEach(async () => {
  article = await makeArticle(test_.database, people.reporter, "The mill", ["It closed on 3 March."]);
});

const read = (
  viewer: Viewer,
  asked: Record<string, unknown> = {},
  articleId: string | undefined = article.id,
) => listActivity(test_.database, viewer, { articleId }, ActivityQuery.parse(asked));

const readAll = (viewer: Viewer, asked: Record<string, unknown> = {}) =>
  listActivity(test_.database, viewer, { articleId: undefined }, ActivityQuery.parse(asked));

async function annotate(viewer: Viewer, words: string, saying: Saying): Promise<string> {
  const request = await requestFor(test_.database, viewer, article.id, words, saying);
  await createAnnotation(test_.database, viewer, article.id, request);
  return request.id;
}

const correct = () =>
  annotate(people.copy, "3 March", { kind: "correction", replacement: "4 March", reason: "The minutes." });

const told = (entries: ActivityEntry[]) =>
  entries.map(({ member, sentence }) => `${member.name} ${sentence}`);

describe("an article's activity", () => {
  it("is sentences, the newest first, each with the place where it is to be seen", async () => {
    const correction = await correct();
    await decideCorrection(test_.database, people.editor, correction, { outcome: "approved", version: 1 });
    const { entries, nextCursor } = await read(people.reporter);
    expect(told(entries)).toEqual([
      "Edda approved the correction of “3 March” to “4 March”",
      "Cleo proposed a correction of “3 March”",
      "Rita brought the article in",
    ]);
    expect(nextCursor).toBeNull();
    expect(entries.map(({ href }) => href)).toEqual([
      `/articles/${article.id}#annotation-${correction}`,
      `/articles/${article.id}#annotation-${correction}`,
      `/articles/${article.id}/history/1`,
    ]);
    expect(entries.every((entry) => entry.article === undefined)).toBe(true);
    expect(entries[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("leads nowhere where the annotation has been deleted, and still says what it was", async () => {
    const comment = await annotate(people.copy, "It closed", { kind: "comment", body: "Did it?" });
    await deleteAnnotation(test_.database, people.copy, comment, { version: 1 });
    const { entries } = await read(people.editor);
    expect(told(entries).slice(0, 2)).toEqual([
      "Cleo deleted their comment on “It closed”",
      "Cleo commented on “It closed”",
    ]);
    expect(entries.slice(0, 2).map(({ href }) => href)).toEqual([undefined, undefined]);
  });

  it("is filtered by kind and by member", async () => {
    const correction = await correct();
    const decision = { outcome: "declined", reason: "It was the 3rd.", version: 1 } as const;
    await decideCorrection(test_.database, people.editor, correction, decision);
    expect(told((await read(people.chief, { kind: "corrections" })).entries)).toEqual([
      "Edda declined the correction of “3 March” to “4 March”: “It was the 3rd.”",
      "Cleo proposed a correction of “3 March”",
    ]);
    expect(told((await read(people.chief, { memberId: people.copy.memberId })).entries)).toEqual([
      "Cleo proposed a correction of “3 March”",
    ]);
    expect((await read(people.chief, { kind: "text", memberId: people.copy.memberId })).entries).toEqual([]);
  });

  it("has each annotation under its own kind too: proposals with the corrections, comments with the threads", async () => {
    const correction = await correct();
    const comment = await annotate(people.copy, "It closed", { kind: "comment", body: "Did it?" });
    await deleteAnnotation(test_.database, people.copy, comment, { version: 1 });
    const about = async (kind: string) =>
      (await read(people.chief, { kind })).entries.map(({ type, subjectId }) => [type, subjectId]);
    const proposed = ["annotation.created", correction];
    const said = [
      ["annotation.deleted", comment],
      ["annotation.created", comment],
    ];
    expect(await about("corrections")).toEqual([proposed]);
    expect(await about("threads")).toEqual(said);
    expect(await about("annotations")).toEqual([...said, proposed]);
    expect(await about("workflow")).toEqual([]);
  });

  it("is filtered by day, both ends within it", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const dayAfter = (days: number) =>
      new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    const count = async (asked: Record<string, string>) => (await read(people.chief, asked)).entries.length;
    expect(await count({ since: today, until: today })).toBe(1);
    expect(await count({ until: dayAfter(-1) })).toBe(0);
    expect(await count({ since: dayAfter(1) })).toBe(0);
    expect(await count({ since: "1900-01-01", until: "2199-12-31" })).toBe(1);
    for (const day of ["0000-01-01", "9999-12-31", "2026-02-30"])
      expect(ActivityQuery.safeParse({ since: day, until: day }).success).toBe(false);
  });

  it("comes in pages that neither skip nor repeat, whatever happens meanwhile", async () => {
    for (const words of ["It", "closed", "on", "March"])
      await annotate(people.copy, words, { kind: "comment", body: "Hm." });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read(people.editor, { limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      await annotate(people.copy, "3", { kind: "comment", body: "And this came while it was read." });
    } while (cursor !== undefined);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    await expect(read(people.editor, { cursor: "0 or 1" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("names the article in every line of a file, where the page need not", async () => {
    await correct();
    const named: unknown[] = [];
    const entries = await exportActivity(test_.database, people.copy, { articleId: article.id }, {});
    for await (const entry of entries) named.push(entry.article);
    const own = { id: article.id, headline: "The mill" };
    expect(named).toEqual([own, own]);
  });

  it("is not there for an unknown article, nor for another newsroom's", async () => {
    await expect(read(people.editor, {}, uuidv7())).rejects.toMatchObject({ code: "not_found" });
    const stranger = { ...people.editor, newsroomId: uuidv7() };
    await expect(read(stranger)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the newsroom's record", () => {
  it("is for admins only", async () => {
    for (const viewer of [people.reporter, people.copy, people.editor, people.chief]) {
      await expect(readAll(viewer)).rejects.toMatchObject({ code: "forbidden" });
      const exported = exportActivity(test_.database, viewer, { articleId: undefined }, {});
      await expect(exported).rejects.toMatchObject({ code: "forbidden" });
    }
    expect((await readAll(people.admin)).entries.length).toBeGreaterThan(0);
  });

  it("names the article, and tells of people too", async () => {
    const { entries } = await readAll(people.admin, { limit: 1 });
    expect(entries[0]?.article).toEqual({ id: article.id, headline: "The mill" });
    const joined = await readAll(people.admin, { kind: "people", limit: 200 });
    expect(told(joined.entries)).toEqual([
      "Ada added Max as managing editor",
      "Ada added Edda as editor",
      "Ada added Cleo as copy editor",
      "Ada added Rita as reporter",
      "Ada joined as admin",
      "Ada founded The Test",
    ]);
    expect(joined.entries.every((entry) => entry.article === undefined)).toBe(true);
  });

  it("holds nothing of another newsroom", async () => {
    const stranger = { ...people.admin, newsroomId: uuidv7() };
    expect((await readAll(stranger)).entries).toEqual([]);
  });

  it("is exported whole, however long, in its order and without gaps", async () => {
    const { sequence: last = 0 } = (await readAll(people.admin, { limit: 1 })).entries[0] ?? {};
    await test_.pool.query(
      `INSERT INTO event (newsroom_id, id, member_id, type, subject_id)
       SELECT $1, gen_random_uuid(), $2, 'settings.changed', $1 FROM generate_series(1, 1200)`,
      [people.admin.newsroomId, people.admin.memberId],
    );
    const sequences: number[] = [];
    for await (const entry of await exportActivity(
      test_.database,
      people.admin,
      { articleId: undefined },
      {},
    ))
      sequences.push(entry.sequence);
    const all = last + 1200;
    expect(sequences).toEqual(Array.from({ length: all }, (_, at) => all - at));
  });
});
