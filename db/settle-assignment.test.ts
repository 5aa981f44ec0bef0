import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/domain/member/member";
import { dayAndTime } from "@/domain/text/day-and-time";
import { decideCorrection } from "./decisions";
import { editMember, getMemberDetails } from "./manage-members";
import { resolveThread } from "./resolutions";
import { settleAssignment } from "./settle-assignment";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { inDraft, type Workflow } from "./test-workflow";

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

describe("settling", () => {
  it("is done by the member who is asked, who asked is told, and twice is once", async () => {
    const { editor, copy } = people;
    const { assignment } = await article.ask(editor, { of: copy });
    const done = (viewer: Viewer) =>
      settleAssignment(test.database, viewer, assignment.id, { outcome: "done" });
    await expect(done(editor)).rejects.toMatchObject({ code: "forbidden" });
    await done(copy);
    await done(copy);
    expect(await article.stillAsked()).toEqual([]);
    expect(await article.toldTo(editor)).toEqual([
      {
        type: "moved",
        annotationId: null,
        sentence: "is done with what you asked: to take care of the article",
      },
    ]);
    const back = settleAssignment(test.database, editor, assignment.id, { outcome: "cancelled" });
    await expect(back).rejects.toMatchObject({ code: "already_decided" });
  });

  it("does not say of a stage that it is done, which is done by giving it; it can be handed back", async () => {
    const { editor, copy } = people;
    await article.move(people.reporter, "submit");
    const { assignment } = await article.ask(editor, { kind: "stage", stageKey: "copy", of: copy });
    const settle = (outcome: "done" | "cancelled") =>
      settleAssignment(test.database, copy, assignment.id, { outcome });
    await expect(settle("done")).rejects.toMatchObject({
      code: "forbidden",
      message: "A stage is done by giving it: open the article and approve it, or hand it back.",
    });
    expect(await article.stillAsked()).toEqual([assignment.id]);
    await settle("cancelled");
    expect(await article.stillAsked()).toEqual([]);
    expect(await article.stages()).toMatchObject({ copy: "missing" });
    await expect(settle("done")).rejects.toMatchObject({ code: "already_decided" });
  });

  it("takes it that a stage is done, which was done by giving it", async () => {
    const { editor, copy } = people;
    await article.move(people.reporter, "submit");
    const { assignment } = await article.ask(editor, { kind: "stage", stageKey: "copy", of: copy });
    await article.approve(copy, "copy");
    const done = (by: Viewer) => settleAssignment(test.database, by, assignment.id, { outcome: "done" });
    await expect(done(copy)).resolves.toBeUndefined();
    await expect(done(editor)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is taken back by who asked, who is asked, or an editor; not by others", async () => {
    const { reporter, copy, editor, admin } = people;
    const cancel = async (viewer: Viewer) => {
      const { assignment } = await article.ask(reporter, { of: copy });
      await settleAssignment(test.database, viewer, assignment.id, { outcome: "cancelled" });
    };
    await cancel(reporter);
    await cancel(copy);
    await cancel(editor);
    await expect(cancel(admin)).rejects.toMatchObject({ code: "forbidden" });
    expect((await article.toldTo(copy)).map(({ sentence }) => sentence)).toContain(
      "no longer asks you to take care of the article",
    );
    expect((await article.toldTo(reporter)).map(({ sentence }) => sentence)).toEqual([
      "cannot take care of the article: ask another member",
    ]);
  });

  it("happens when who is asked is deactivated, and who asked is told to find another", async () => {
    const { admin, editor, copy } = people;
    await article.ask(editor, { of: copy });
    const edit = async (isActive: boolean) => {
      const { version } = await getMemberDetails(test.database, admin, copy.memberId);
      await editMember(test.database, admin, copy.memberId, { version, isActive });
    };
    await edit(false);
    expect(await article.stillAsked()).toEqual([]);
    expect(await article.toldTo(editor)).toMatchObject([
      { sentence: "deactivated Cleo, whom you had asked to take care of the article: ask another member" },
    ]);
    await edit(true);
    expect(await article.stillAsked()).toEqual([]);
  });

  it("happens by itself when the stage is given", async () => {
    await article.move(people.reporter, "submit");
    const dueAt = `${new Date().getUTCFullYear() + 1}-03-04T17:00:00Z`;
    await article.ask(people.editor, { kind: "stage", stageKey: "copy", of: people.copy, dueAt });
    await article.approve(people.copy, "copy");
    expect(await article.stillAsked()).toEqual([]);
    const events = await listEvents(test.database, people.editor, article.id);
    const told = events.filter(({ type }) => type.startsWith("assignment."));
    expect(told.map(({ sentence }) => sentence)).toEqual([
      "did what they were asked to do: give the stage Copy",
      `asked Cleo to give the stage Copy by ${dayAndTime(dueAt)}`,
    ]);
  });

  it("happens by itself when the article is published without the stage, which nobody has given", async () => {
    await article.move(people.reporter, "submit");
    const { assignment } = await article.ask(people.editor, {
      kind: "stage",
      stageKey: "copy",
      of: people.copy,
    });
    await article.move(people.chief, "publish_urgently", "The wall is falling.");
    expect(await article.stillAsked()).toEqual([]);
    const [released] = await listEvents(test.database, people.editor, article.id);
    expect(released).toMatchObject({
      type: "assignment.cancelled",
      subjectId: assignment.id,
      data: { task: "give the stage Copy" },
    });
    expect((await article.toldTo(people.copy)).map(({ sentence }) => sentence)).toContain(
      "published the article urgently, without all its stages: The wall is falling.",
    );
  });

  it("does not happen when an approved article is held and taken up again", async () => {
    const { reporter, copy, editor, chief } = people;
    await article.move(reporter, "submit");
    await article.approve(copy, "copy");
    await article.approve(editor, "desk");
    await article.move(chief, "approve");
    const { assignment } = await article.ask(chief, { of: editor });
    await article.move(chief, "hold", "The wall is being measured.");
    expect((await article.move(chief, "resume")).state).toBe("approved");
    expect(await article.stillAsked()).toEqual([assignment.id]);
  });

  it("does not happen when an urgent publication that owes a reading is killed and taken up again", async () => {
    const { reporter, copy, chief } = people;
    await article.move(reporter, "submit");
    await article.move(chief, "publish_urgently", "The wall is falling.");
    const { assignment } = await article.ask(chief, { of: copy });
    await article.move(chief, "kill", "It stands.");
    expect((await article.move(chief, "resume")).state).toBe("published");
    expect(await article.stillAsked()).toEqual([assignment.id]);
  });

  it("happens by itself when the thread is resolved, and when the correction is decided on", async () => {
    const commentId = await article.say(people.copy, "3 metres", { kind: "comment", body: "Is it?" });
    const correctionId = await article.say(people.copy, "3 metres", {
      kind: "correction",
      replacement: "4 metres",
      reason: "The plan says so.",
    });
    const ids: string[] = [];
    for (const annotationId of [commentId, correctionId])
      ids.push(
        (await article.ask(people.copy, { kind: "thread", annotationId, of: people.editor })).assignment.id,
      );
    await resolveThread(test.database, people.reporter, commentId, { version: 1 });
    await decideCorrection(test.database, people.editor, correctionId, { outcome: "approved", version: 1 });
    const events = await listEvents(test.database, people.editor, article.id);
    const done = events.filter(({ type }) => type === "assignment.done").map(({ subjectId }) => subjectId);
    expect(done.sort()).toEqual(ids.sort());
  });
});
