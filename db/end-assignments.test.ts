import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation } from "./annotations";
import { withdrawCorrection } from "./decisions";
import { editMember, getMemberDetails } from "./manage-members";
import { setRequirement } from "./requirements";
import { settleAssignment } from "./settle-assignment";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { inReview, type Workflow } from "./test-workflow";

let test: TestDatabase;
let people: TestNewsroom;
let article: Workflow;

beforeAll(async () => {
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
});
afterAll(() => test.close());
beforeEach(async () => {
  article = await inReview(test.database, people);
});

/** What the record says has ended, the newest first. */
async function ended() {
  const events = await listEvents(test.database, people.editor, article.id);
  return events
    .filter(({ type }) => type === "assignment.done" || type === "assignment.cancelled")
    .map(({ type, data }) => `${type}: ${data.task}`);
}

const askForCopy = (of: Viewer) => article.ask(people.editor, { kind: "stage", stageKey: "copy", of });

/** How many wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await test.pool.query(
    "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length;
}

it("an article is published while somebody who is asked for several things in it is deactivated", async () => {
  const { admin, copy, editor, chief } = people;
  const { assignment } = await askForCopy(copy);
  await article.ask(editor, { of: copy });
  await article.approve(editor, "desk");
  const { version } = await getMemberDetails(test.database, admin, copy.memberId);
  const blocker = await test.pool.connect();
  await blocker.query("begin");
  await blocker.query("select 1 from assignment where id = $1 for update", [assignment.id]);
  const leaving = editMember(test.database, admin, copy.memberId, { version, isActive: false });
  await expect.poll(waiting).toBe(1);
  const publishing = article.move(chief, "publish_urgently", "The bridge is falling.");
  await expect.poll(waiting).toBe(2);
  await blocker.query("commit");
  blocker.release();
  expect(await Promise.all([leaving, publishing])).toMatchObject([
    { isActive: false },
    { state: "published" },
  ]);
  expect(await article.stillAsked()).toEqual([]);
  await editMember(test.database, admin, copy.memberId, { version: version + 1, isActive: true });
});

describe("what is settled by itself", () => {
  it("is recorded with what was asked for, and what is not concerned stays open", async () => {
    const { copy, editor, chief } = people;
    await askForCopy(copy);
    const { assignment } = await article.ask(editor, { kind: "stage", stageKey: "desk", of: chief });
    await article.approve(copy, "copy");
    expect(await ended()).toEqual(["assignment.done: give the stage Copy"]);
    expect(await article.stillAsked()).toEqual([assignment.id]);
  });

  it("is every stage and thread that is open when the article is published", async () => {
    const { copy, editor, chief } = people;
    const annotationId = await article.remark(copy, "Monday");
    await setRequirement(test.database, copy, annotationId, { version: 1, required: false });
    await article.ask(copy, { kind: "thread", annotationId, of: editor });
    await askForCopy(copy);
    await article.approve(editor, "desk");
    await article.move(chief, "publish_urgently", "The bridge is falling.");
    expect((await ended()).sort()).toEqual([
      "assignment.cancelled: give the stage Copy",
      "assignment.cancelled: settle what is said of “Monday”",
    ]);
    expect((await article.see()).askedOfThreads).toEqual([]);
  });
});

describe("what was asked about an annotation", () => {
  const askAbout = (annotationId: string) =>
    article.ask(people.reporter, { kind: "thread", annotationId, of: people.editor });
  const stillAskedOfThreads = async () =>
    (await article.see()).askedOfThreads.map(({ annotationId }) => annotationId);

  it("ends when the correction is decided, and of a rival it is taken back", async () => {
    const { copy, editor } = people;
    const chosen = await article.propose(copy, "on Monday", "on Tuesday");
    const rival = await article.propose(copy, "Monday", "Friday");
    for (const id of [chosen, rival]) await askAbout(id);
    await article.decide(editor, chosen);
    expect((await ended()).sort()).toEqual([
      "assignment.cancelled: settle what is said of “Monday”",
      "assignment.done: settle what is said of “on Monday”",
    ]);
    expect(await stillAskedOfThreads()).toEqual([]);
  });

  it("is asked again when the decision is taken back, which both sides are told; not what ended before", async () => {
    const { copy, editor, chief, reporter } = people;
    const chosen = await article.propose(copy, "on Monday", "on Tuesday");
    const rival = await article.propose(copy, "Monday", "Friday");
    const before = await article.ask(chief, { kind: "thread", annotationId: rival, of: copy });
    await settleAssignment(test.database, copy, before.assignment.id, { outcome: "done" });
    for (const id of [chosen, rival]) await askAbout(id);
    await article.decide(chief, chosen);
    await article.undo(chief, chosen);
    expect((await stillAskedOfThreads()).sort()).toEqual([chosen, rival].sort());
    const newest = async (of: Viewer) => (await article.toldTo(of)).slice(-2).map(({ sentence }) => sentence);
    expect(await newest(editor)).toContain(
      "took a decision back, so that you are asked again to settle what is said of “Monday”",
    );
    expect(await newest(reporter)).toContain(
      "took a decision back, so that Edda is asked again, as you had asked, to settle what is said of “Monday”",
    );
    const events = await listEvents(test.database, editor, article.id);
    const again = events.filter(({ type }) => type === "assignment.reopened");
    expect(again.map(({ data }) => data.task).sort()).toEqual([
      "settle what is said of “Monday”",
      "settle what is said of “on Monday”",
    ]);
  });

  it("is taken back when the correction is withdrawn or the annotation deleted", async () => {
    const { copy } = people;
    const withdrawn = await article.propose(copy, "Monday", "Friday");
    const deleted = await article.remark(copy, "bridge");
    const kept = await article.remark(copy, "officials");
    for (const id of [withdrawn, deleted, kept]) await askAbout(id);
    await withdrawCorrection(test.database, copy, withdrawn, { version: 1 });
    await deleteAnnotation(test.database, copy, deleted, { version: 1 });
    expect(await ended()).toEqual([
      "assignment.cancelled: settle what is said of “bridge”",
      "assignment.cancelled: settle what is said of “Monday”",
    ]);
    expect(await stillAskedOfThreads()).toEqual([kept]);
  });

  it("cannot be asked of a correction that is open no longer", async () => {
    const { copy, editor } = people;
    const withdrawn = await article.propose(copy, "Monday", "Friday");
    await withdrawCorrection(test.database, copy, withdrawn, { version: 1 });
    const declined = await article.propose(copy, "Monday", "Friday");
    await article.decide(editor, declined, "declined");
    for (const id of [withdrawn, declined])
      await expect(askAbout(id)).rejects.toMatchObject({
        code: "invalid",
        message: expect.stringMatching(/^This correction is/),
      });
    await article.undo(editor, declined);
    await expect(askAbout(declined)).resolves.toBeDefined();
  });
});

describe("a member who leaves", () => {
  async function leave(): Promise<void> {
    const { admin, copy } = people;
    const set = async (isActive: boolean) => {
      const { version } = await getMemberDetails(test.database, admin, copy.memberId);
      await editMember(test.database, admin, copy.memberId, { version, isActive });
    };
    await set(false);
    await set(true);
  }

  const toldToFind = async () =>
    (await article.toldTo(people.editor))
      .map(({ sentence }) => sentence)
      .filter((sentence) => sentence.endsWith("ask another member"));

  it("is to be replaced where the article waits for what they were asked for", async () => {
    await askForCopy(people.copy);
    await leave();
    expect(await toldToFind()).toHaveLength(1);
    expect(await article.stillAsked()).toEqual([]);
  });

  it("is to be replaced later where the article rests", async () => {
    await askForCopy(people.copy);
    await article.move(people.chief, "kill", "The bridge stands.");
    await leave();
    expect((await article.toldTo(people.editor)).map(({ sentence }) => sentence)).toContain(
      "deactivated Cleo, whom you had asked to give the stage Copy: ask another member if the article is taken up again",
    );
    expect(await ended()).toHaveLength(1);
  });

  it("is not where what they were asked about is deleted", async () => {
    const { copy, editor } = people;
    const annotationId = await article.remark(editor, "Monday");
    await article.ask(editor, { kind: "thread", annotationId, of: copy });
    await deleteAnnotation(test.database, editor, annotationId, { version: 1 });
    await leave();
    expect(await toldToFind()).toEqual([]);
    expect(await ended()).toHaveLength(1);
  });
});

it("a member who gets a role that does not give a stage is asked for it no more, and for the rest still", async () => {
  const { admin, copy, editor } = people;
  const become = async (role: "reporter" | "copy_editor") => {
    const { version } = await getMemberDetails(test.database, admin, copy.memberId);
    await editMember(test.database, admin, copy.memberId, { version, role });
  };
  await askForCopy(copy);
  const { assignment } = await article.ask(editor, { of: copy });
  await become("reporter");
  await become("copy_editor");
  expect(await article.stillAsked()).toEqual([assignment.id]);
  expect(await ended()).toEqual(["assignment.cancelled: give the stage Copy"]);
  const newest = async (of: Viewer) => (await article.toldTo(of)).at(-1)?.sentence;
  expect(await newest(editor)).toBe(
    "gave Cleo, whom you had asked to give the stage Copy, a role that does not: ask another member",
  );
  expect(await newest(copy)).toBe(
    "gave you a role that does not give the stage Copy: you are asked for it no more",
  );
});
