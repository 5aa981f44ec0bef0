import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Assign } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { giveApproval } from "./approvals";
import { getArticle } from "./articles";
import { assign } from "./assign";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { editMember, getMemberDetails } from "./manage-members";
import { moveArticle } from "./moves";
import { resolveThread } from "./resolutions";
import { notification } from "./schema/notification";
import { settleAssignment } from "./settle-assignment";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeArticle, makeNewsroom, requestFor, type Saying, type TestNewsroom } from "./test-newsroom";

let test: TestDatabase;
let people: TestNewsroom;
let articleId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
});
afterAll(() => test.close());
beforeEach(async () => {
  articleId = (
    await makeArticle(test.database, people.reporter, "Harbour wall", ["The wall is 3 metres high."])
  ).id;
});

type Asked = Partial<Omit<Assign, "memberId">> & { of: Viewer };

function ask(viewer: Viewer, { of, ...request }: Asked) {
  const asked = { id: uuidv7(), kind: "article" as const, ...request, memberId: of.memberId };
  return assign(test.database, viewer, articleId, asked);
}

async function write(viewer: Viewer, saying: Saying): Promise<string> {
  const request = await requestFor(test.database, viewer, articleId, "3 metres", saying);
  return (await createAnnotation(test.database, viewer, articleId, request)).annotation.id;
}

const submit = () =>
  moveArticle(test.database, people.reporter, articleId, { move: "submit", from: "draft", revision: 1 });

async function toldTo({ newsroomId, memberId }: Viewer) {
  return test.database
    .select({
      type: notification.type,
      sentence: notification.sentence,
      annotationId: notification.annotationId,
    })
    .from(notification)
    .where(
      and(
        eq(notification.newsroomId, newsroomId),
        eq(notification.memberId, memberId),
        eq(notification.articleId, articleId),
      ),
    );
}

async function stillAsked(): Promise<string[]> {
  const { stages, asked } = await getArticle(test.database, people.editor, articleId);
  return [...asked, ...stages.flatMap((stage) => stage.asked)].map(({ id }) => id);
}

describe("settling", () => {
  it("is done by the member who is asked, who asked is told, and twice is once", async () => {
    const { editor, copy } = people;
    const { assignment } = await ask(editor, { of: copy });
    const done = (viewer: Viewer) =>
      settleAssignment(test.database, viewer, assignment.id, { outcome: "done" });
    await expect(done(editor)).rejects.toMatchObject({ code: "forbidden" });
    await done(copy);
    await done(copy);
    expect(await stillAsked()).toEqual([]);
    expect(await toldTo(editor)).toEqual([
      {
        type: "moved",
        annotationId: null,
        sentence: "is done with what you asked: to take care of the article",
      },
    ]);
    const back = settleAssignment(test.database, editor, assignment.id, { outcome: "cancelled" });
    await expect(back).rejects.toMatchObject({ code: "already_decided" });
  });

  it("is taken back by who asked, who is asked, or an editor; not by others", async () => {
    const { reporter, copy, editor, admin } = people;
    const cancel = async (viewer: Viewer) => {
      const { assignment } = await ask(reporter, { of: copy });
      await settleAssignment(test.database, viewer, assignment.id, { outcome: "cancelled" });
    };
    await cancel(reporter);
    await cancel(copy);
    await cancel(editor);
    await expect(cancel(admin)).rejects.toMatchObject({ code: "forbidden" });
    expect((await toldTo(copy)).map(({ sentence }) => sentence)).toContain(
      "no longer asks you to take care of the article",
    );
    expect((await toldTo(reporter)).map(({ sentence }) => sentence)).toEqual([
      "cannot take care of the article: ask another member",
    ]);
  });

  it("happens when who is asked is deactivated, and who asked is told to find another", async () => {
    const { admin, editor, copy } = people;
    await ask(editor, { of: copy });
    const edit = async (isActive: boolean) => {
      const { version } = await getMemberDetails(test.database, admin, copy.memberId);
      await editMember(test.database, admin, copy.memberId, { version, isActive });
    };
    await edit(false);
    expect(await stillAsked()).toEqual([]);
    expect(await toldTo(editor)).toMatchObject([
      { sentence: "deactivated Cleo, whom you had asked to take care of the article: ask another member" },
    ]);
    await edit(true);
    expect(await stillAsked()).toEqual([]);
  });

  it("happens by itself when the stage is given", async () => {
    await submit();
    await ask(people.editor, { kind: "stage", stageKey: "copy", of: people.copy });
    await giveApproval(test.database, people.copy, articleId, "copy", { id: uuidv7(), revision: 1 });
    expect(await stillAsked()).toEqual([]);
  });

  it("happens by itself when the article is published without the stage, which nobody has given", async () => {
    await submit();
    const { assignment } = await ask(people.editor, { kind: "stage", stageKey: "copy", of: people.copy });
    await moveArticle(test.database, people.chief, articleId, {
      move: "publish_urgently",
      from: "in_review",
      revision: 1,
      reason: "The wall is falling.",
    });
    expect(await stillAsked()).toEqual([]);
    const [released] = await listEvents(test.database, people.editor, articleId);
    expect(released).toMatchObject({
      type: "assignment.cancelled",
      subjectId: assignment.id,
      data: { task: "give the stage Copy" },
    });
    expect((await toldTo(people.copy)).map(({ sentence }) => sentence)).toContain(
      "published the article urgently, without all its stages: The wall is falling.",
    );
  });

  it("happens by itself when the thread is resolved, and when the correction is decided on", async () => {
    const commentId = await write(people.copy, { kind: "comment", body: "Is it?" });
    const correctionId = await write(people.copy, {
      kind: "correction",
      replacement: "4 metres",
      reason: "The plan says so.",
    });
    const ids: string[] = [];
    for (const annotationId of [commentId, correctionId])
      ids.push((await ask(people.copy, { kind: "thread", annotationId, of: people.editor })).assignment.id);
    await resolveThread(test.database, people.reporter, commentId, { version: 1 });
    await decideCorrection(test.database, people.editor, correctionId, { outcome: "approved", version: 1 });
    const events = await listEvents(test.database, people.editor, articleId);
    const done = events.filter(({ type }) => type === "assignment.done").map(({ subjectId }) => subjectId);
    expect(done.sort()).toEqual(ids.sort());
  });
});
