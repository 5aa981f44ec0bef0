import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Assign } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { listAssignees } from "./assignees";
import { giveBackRead } from "./back-reads";
import { resolveThread } from "./resolutions";
import { annotation } from "./schema/annotation";
import { member } from "./schema/member";
import { newsroom } from "./schema/newsroom";
import { settleAssignment } from "./settle-assignment";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { inDraft, type Workflow } from "./test-workflow";

let test: TestDatabase;
let people: TestNewsroom;
let article: Workflow;
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

beforeAll(async () => {
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
});
afterAll(() => test.close());
beforeEach(async () => {
  article = await inDraft(test.database, people, "Harbour wall", "The wall is 3 metres high.");
});

describe("asking", () => {
  it("shows at the stage who is asked, by whom, by when and why; and tells them", async () => {
    const { editor, copy } = people;
    const request = {
      kind: "stage",
      stageKey: "copy",
      dueAt: `${NEXT_YEAR}-03-04T17:00:00.000Z`,
      note: "Before five.",
    };
    const { assignment, created } = await article.ask(editor, { ...(request as Partial<Assign>), of: copy });
    expect(created).toBe(true);
    expect(assignment).toMatchObject({ ...request, member: { name: "Cleo" }, assignedBy: { name: "Edda" } });
    const { stages } = await article.see();
    expect(stages.find(({ key }) => key === "copy")?.asked).toEqual([assignment]);
    expect(await article.toldTo(copy)).toEqual([
      {
        type: "assigned",
        annotationId: null,
        sentence: `asked you to give the stage Copy by 4 March ${NEXT_YEAR} at 17:00 UTC: Before five.`,
      },
    ]);
    const [newest] = await listEvents(test.database, editor, article.id);
    expect(newest).toMatchObject({ type: "assignment.made", subjectId: assignment.id });
  });

  it("asks for a thread and names its words", async () => {
    const annotationId = await article.say(people.copy, "3 metres", { kind: "comment", body: "Is it?" });
    await article.ask(people.copy, { kind: "thread", annotationId, of: people.reporter });
    expect(await article.toldTo(people.reporter)).toContainEqual({
      type: "assigned",
      annotationId,
      sentence: "asked you to settle what is said of “3 metres”",
    });
  });

  it("asks once when the same request comes twice, and for one thing at once only once", async () => {
    const { editor, copy } = people;
    const id = uuidv7();
    await article.ask(editor, { id, of: copy });
    expect(await article.ask(editor, { id, of: copy })).toMatchObject({ created: false, assignment: { id } });
    await expect(article.ask(editor, { id, of: people.chief })).rejects.toMatchObject({ code: "id_taken" });
    await expect(article.ask(people.reporter, { of: copy })).rejects.toMatchObject({
      code: "invalid",
      detail: { fields: { memberId: "Cleo is asked for this already." } },
    });
    expect(await article.stillAsked()).toEqual([id]);
  });

  it("lets one of two win who ask the same member at the same moment", async () => {
    const outcomes = await Promise.allSettled([
      article.ask(people.editor, { of: people.copy }),
      article.ask(people.chief, { of: people.copy }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await article.stillAsked()).toHaveLength(1);
  });

  it("tells nobody of what they ask of themselves", async () => {
    await article.ask(people.editor, { of: people.editor });
    expect(await article.toldTo(people.editor)).toEqual([]);
  });
});

describe("who and what cannot be asked", () => {
  const stage = { kind: "stage", stageKey: "copy" } as const;

  it.each([
    [
      "the author, for a stage",
      () => article.ask(people.editor, { ...stage, of: people.reporter }),
      "memberId",
    ],
    [
      "a role that does not give it",
      () => article.ask(people.editor, { ...stage, of: people.chief }),
      "memberId",
    ],
    ["nobody", () => article.ask(people.editor, { of: { ...people.copy, memberId: uuidv7() } }), "memberId"],
    [
      "what is due in the past",
      () => article.ask(people.editor, { dueAt: "2001-01-01T00:00:00Z", of: people.copy }),
      "dueAt",
    ],
    [
      "what is due in more than two years",
      () => article.ask(people.editor, { dueAt: `${NEXT_YEAR + 3}-01-01T00:00:00Z`, of: people.copy }),
      "dueAt",
    ],
    [
      "no such stage",
      () => article.ask(people.editor, { ...stage, stageKey: "legal", of: people.copy }),
      "stageKey",
    ],
    [
      "no such annotation",
      () => article.ask(people.editor, { kind: "thread", annotationId: uuidv7(), of: people.copy }),
      "annotationId",
    ],
  ])("refuses %s", async (_what, asking, field) => {
    await expect(asking()).rejects.toMatchObject({
      code: "invalid",
      detail: { fields: { [field]: expect.any(String) } },
    });
  });

  it("refuses a thread of another article, a resolved one and a comment as a claim", async () => {
    const annotationId = await article.say(people.copy, "3 metres", { kind: "comment", body: "Is it?" });
    const thread = { kind: "thread", annotationId, of: people.editor } as const;
    await expect(article.ask(people.copy, { ...thread, kind: "claim" })).rejects.toMatchObject({
      code: "invalid",
    });
    const another = await inDraft(test.database, people);
    await expect(another.ask(people.copy, thread)).rejects.toMatchObject({ code: "invalid" });
    await resolveThread(test.database, people.copy, annotationId, { version: 1 });
    await expect(article.ask(people.copy, thread)).rejects.toMatchObject({ code: "invalid" });
  });

  it("does not know another's private annotation, and asks about one's own once it is submitted", async () => {
    const annotationId = await article.say(people.copy, "3 metres", { kind: "comment", body: "Between us." });
    await hide(annotationId);
    const thread = { kind: "thread", annotationId, of: people.chief } as const;
    await expect(article.ask(people.editor, thread)).rejects.toThrow("This article has no such thread.");
    await expect(article.ask(people.copy, thread)).rejects.toThrow("Submit your review first.");
  });

  it("refuses who has left, and does not offer them", async () => {
    const { database } = test;
    const { chief, editor } = people;
    const row = and(eq(member.newsroomId, chief.newsroomId), eq(member.id, chief.memberId));
    await database.update(member).set({ deactivatedAt: new Date() }).where(row);
    await expect(article.ask(editor, { of: chief })).rejects.toThrow("Max has left the newsroom.");
    const names = (await listAssignees(database, editor, article.id)).map(({ name }) => name);
    await database.update(member).set({ deactivatedAt: null }).where(row);
    expect(names).toEqual(["Ada", "Cleo", "Edda", "Rita"]);
  });

  it("refuses a stage that is given, and asks for it once it is given no longer", async () => {
    const { copy, reporter, chief } = people;
    const ask = () => article.ask(chief, { kind: "stage", stageKey: "copy", of: copy });
    await article.move(reporter, "submit");
    await article.approve(copy, "copy");
    await expect(ask()).rejects.toMatchObject({
      code: "invalid",
      message: "Copy is given already: nobody needs to be asked for it.",
    });
    await article.write(reporter, "Harbour wall", "The wall is 4 metres high.");
    await expect(ask()).resolves.toMatchObject({ created: true });
  });

  it("offers for a stage only those who may give it", async () => {
    const names = async (stageKey: string) =>
      (await listAssignees(test.database, people.admin, article.id, stageKey)).map(({ name }) => name);
    expect(await names("desk")).toEqual(["Edda", "Max"]);
    expect(await names("copy")).toEqual(["Cleo"]);
    await expect(names("legal")).rejects.toMatchObject({ code: "not_found" });
  });

  it("does not ask for a stage who has written words of it, before another member has approved them", async () => {
    const { editor, copy, chief, reporter, admin } = people;
    await article.move(reporter, "submit");
    await article.write(editor, "Harbour wall", "The wall is 4 metres high.");
    const desk = { kind: "stage", stageKey: "desk" } as const;
    const offered = async () =>
      (await listAssignees(test.database, admin, article.id, "desk")).map(({ name }) => name);
    expect(await offered()).toEqual(["Max"]);
    await expect(article.ask(chief, { ...desk, of: editor })).rejects.toMatchObject({
      code: "invalid",
      detail: {
        fields: { memberId: expect.stringContaining("once those words are approved at another stage") },
      },
    });
    await article.approve(copy, "copy");
    expect(await offered()).toEqual(["Edda", "Max"]);
    await expect(article.ask(chief, { ...desk, of: editor })).resolves.toMatchObject({ created: true });
  });

  it("asks nobody for a stage who has written in the article, where nobody who did approves it", async () => {
    const { editor, copy, chief, reporter, newsroomId } = { ...people, newsroomId: people.chief.newsroomId };
    const rule = (approvalRule: "own_words" | "no_contributor") =>
      test.database.update(newsroom).set({ approvalRule }).where(eq(newsroom.id, newsroomId));
    await article.move(reporter, "submit");
    await article.write(editor, "Harbour wall", "The wall is 4 metres high.");
    await article.approve(copy, "copy");
    await rule("no_contributor");
    const asking = article.ask(chief, { kind: "stage", stageKey: "desk", of: editor });
    await expect(asking).rejects.toThrow("In this newsroom nobody who did approves it: ask another member.");
    await rule("own_words");
  });

  it("refuses what nobody can do now: the article is approved, on hold, killed, or out", async () => {
    const { editor, copy, chief, reporter } = people;
    const stage = { kind: "stage", stageKey: "copy", of: copy } as const;
    await article.move(reporter, "submit");
    await article.move(chief, "hold", "It is falling.");
    for (const kind of [stage, { of: copy }])
      await expect(article.ask(editor, kind)).rejects.toThrow("on hold: what was asked for rests.");
    await article.move(chief, "kill", "It is falling.");
    await expect(article.ask(editor, stage)).rejects.toMatchObject({
      code: "forbidden",
      message: "The article is killed. This can be asked for once the article is taken up again.",
    });
    await article.move(chief, "resume");
    await article.move(chief, "publish_urgently", "It is falling.");
    await expect(article.ask(editor, stage)).rejects.toMatchObject({ code: "forbidden" });
    await article.ask(editor, { of: copy });
    await giveBackRead(test.database, copy, article.id);
    await expect(article.ask(editor, { of: copy })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("knows nothing of it in another newsroom", async () => {
    const stranger = await strangerOf(people.editor);
    const { assignment } = await article.ask(people.editor, { of: people.copy });
    await expect(article.ask(stranger, { of: people.copy })).rejects.toMatchObject({ code: "not_found" });
    await expect(listAssignees(test.database, stranger, article.id)).rejects.toMatchObject({
      code: "not_found",
    });
    const settled = settleAssignment(test.database, stranger, assignment.id, { outcome: "done" });
    await expect(settled).rejects.toMatchObject({ code: "not_found" });
  });
});

async function hide(annotationId: string): Promise<void> {
  const { newsroomId, memberId } = people.copy;
  const reviewId = uuidv7();
  await test.pool.query(
    "insert into review (newsroom_id, id, article_id, member_id) values ($1, $2, $3, $4)",
    [newsroomId, reviewId, article.id, memberId],
  );
  await test.database
    .update(annotation)
    .set({ isPrivate: true, reviewId })
    .where(and(eq(annotation.newsroomId, newsroomId), eq(annotation.id, annotationId)));
}

async function strangerOf(viewer: Viewer): Promise<Viewer> {
  const newsroomId = uuidv7();
  await test.database.insert(newsroom).values({ id: newsroomId, name: "The Other" });
  return { ...viewer, newsroomId, memberId: uuidv7() };
}
