import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BlockJson } from "@/domain/document/document-json";
import type { Viewer } from "@/domain/member/member";
import { addMember } from "./members";
import { articleStage } from "./schema/article-stage";
import { user } from "./schema/auth";
import { notification } from "./schema/notification";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, PARAGRAPH, Workflow } from "./test-workflow";
import { listWaiting } from "./waiting";

let test_: TestDatabase;
let people: TestNewsroom;
/** A second copy editor. */
let cora: Viewer;

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
  const id = uuidv7();
  await test_.database.insert(user).values({ id, name: "Cora", email: `${id}@test.example` });
  cora = await addMember(test_.database, people.admin, { accountId: id, name: "Cora", role: "copy_editor" });
});
afterAll(() => test_.close());

const reviewed = () => inReview(test_.database, people);

describe("nobody's own words go out on their own approval", () => {
  const ownWords = (...exact: string[]) => ({
    code: "forbidden",
    detail: { current: { ownWords: exact.map((words) => expect.objectContaining({ exact: words })) } },
  });
  const TUESDAY = PARAGRAPH.replace("Monday", "Tuesday");

  test("written by a direct edit, until a second member has approved them", async () => {
    const article = await reviewed();
    await article.write(people.editor, HEADLINE, TUESDAY);
    const refused = article.approve(people.editor, "desk");
    await expect(refused).rejects.toMatchObject(ownWords("Tuesday"));
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining("You would approve words you wrote"),
      detail: { current: { ownWords: [{ revision: 2 }] } },
    });
    const { text } = (await article.see()).revision;
    const start = text.indexOf("Tuesday");
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject({
      detail: { current: { ownWords: [{ start, end: start + "Tuesday".length }] } },
    });
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    expect((await article.move(people.chief, "approve")).state).toBe("approved");
  });

  test("nor by approving the article, even when every stage is given", async () => {
    const article = await reviewed();
    await test_.database
      .update(articleStage)
      .set({ covers: ["links"] })
      .where(eq(articleStage.articleId, article.id));
    await article.write(people.editor, HEADLINE, TUESDAY);
    await article.approve(people.chief, "desk");
    await article.approve(people.copy, "copy");
    await expect(article.move(people.editor, "approve")).rejects.toMatchObject(ownWords("Tuesday"));
    expect((await article.move(people.chief, "approve")).state).toBe("approved");
  });

  test("nor of a new draft", async () => {
    const article = await reviewed();
    await article.draft(people.copy, HEADLINE, PARAGRAPH, "Ferries run instead.");
    await expect(article.approve(people.copy, "copy")).rejects.toMatchObject(
      ownWords("Ferries run instead."),
    );
    await article.approve(cora, "copy");
    expect(await article.stages()).toMatchObject({ copy: "given" });
  });

  test("but a correction was approved by another, and its proposer may approve", async () => {
    const article = await reviewed();
    const correction = await article.propose(people.copy, "Monday", "Tuesday");
    await expect(article.decide(people.copy, correction)).rejects.toMatchObject({ code: "forbidden" });
    await article.decide(people.editor, correction);
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
  });

  test("nor brought back by a restoration after somebody approved a text without them", async () => {
    const article = await reviewed();
    await article.write(people.editor, HEADLINE, TUESDAY);
    await article.write(people.reporter, HEADLINE, PARAGRAPH);
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    await article.restore(people.editor, 2);
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(ownWords("Tuesday"));
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
  });

  test("nor brought back by undoing a correction that had replaced them", async () => {
    const article = await reviewed();
    await article.write(people.editor, HEADLINE, TUESDAY);
    const correction = await article.propose(people.reporter, "Tuesday", "Wednesday");
    await article.decide(people.copy, correction);
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    await article.undo(people.editor, correction);
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(ownWords("Tuesday"));
  });

  test("nor a correction whose approval was undone, brought back by a restoration, until it is approved again", async () => {
    const article = await reviewed();
    const correction = await article.propose(people.copy, "Monday", "Tuesday");
    await article.decide(people.editor, correction);
    await article.undo(people.editor, correction);
    await article.approve(people.copy, "copy");
    await article.restore(people.copy, 2);
    await expect(article.approve(people.copy, "copy")).rejects.toMatchObject(ownWords("Tuesday"));
    await article.restore(people.editor, 1);
    await article.decide(people.chief, correction);
    await article.approve(people.copy, "copy");
    expect(await article.stages()).toMatchObject({ copy: "given" });
  });

  test("restoring another's words does not make them one's own", async () => {
    const article = await reviewed();
    await article.write(people.reporter, HEADLINE, TUESDAY);
    await article.write(people.copy, HEADLINE, PARAGRAPH);
    await article.restore(people.editor, 2);
    await article.approve(people.editor, "desk");
    expect(await article.stages()).toMatchObject({ desk: "given" });
  });

  test("an approval that was taken back approves nothing", async () => {
    const article = await reviewed();
    await article.write(people.editor, HEADLINE, TUESDAY);
    await article.approve(people.copy, "copy");
    await article.withdraw(people.copy, "copy");
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(ownWords("Tuesday"));
  });

  test("one that leaned on another's does not hold once that one is taken back, and its giver is told", async () => {
    const article = await reviewed();
    await article.write(people.editor, HEADLINE, TUESDAY);
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    await article.withdraw(people.copy, "copy");
    const { stages, blockers } = await article.see();
    expect(stages).toMatchObject([
      { key: "desk", state: "own_words", approvals: [{ changed: [], ownWords: [{ exact: "Tuesday" }] }] },
      { key: "copy", state: "missing" },
    ]);
    expect(blockers.blocking).toMatchObject([{ stageKey: "desk" }, { stageKey: "copy" }]);
    const told = await test_.database
      .select({ memberId: notification.memberId, sentence: notification.sentence })
      .from(notification)
      .where(and(eq(notification.articleId, article.id), eq(notification.type, "blocked")));
    expect(told).toEqual([
      { memberId: people.editor.memberId, sentence: expect.stringContaining("yours (Desk) does not hold") },
    ]);
    const waits = async (viewer: Viewer) =>
      (await listWaiting(test_.database, viewer, "mine")).items.some(
        ({ id }) => id === `stage:${article.id}:desk`,
      );
    expect([await waits(people.chief), await waits(people.editor)]).toEqual([true, false]);
    await article.approve(cora, "copy");
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
  });

  test("nor one of a correction whose approval was undone, when a restoration brings the text back", async () => {
    const article = await reviewed();
    const correction = await article.propose(people.copy, "Monday", "Tuesday");
    await article.decide(people.editor, correction);
    await article.approve(people.copy, "copy");
    await article.undo(people.editor, correction);
    await article.restore(people.editor, 2);
    expect(await article.stages()).toMatchObject({ copy: "own_words" });
    await article.approve(people.chief, "desk");
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
  });

  test("is told before it is tried: the stage says whose it is to give, and the words", async () => {
    const article = await reviewed();
    await article.write(people.editor, HEADLINE, TUESDAY);
    const own = expect.objectContaining({ exact: "Tuesday" });
    expect((await article.see(people.editor)).stages[0]?.can).toMatchObject({
      approve: false,
      needsAnother: true,
      hint: expect.stringContaining("You would approve words you wrote"),
      ownWords: [own],
    });
    expect((await article.see(people.chief)).stages[0]?.can).toMatchObject({ approve: true });
    const waits = async (viewer: Viewer) =>
      (await listWaiting(test_.database, viewer, "mine")).items.some(({ id }) => id.includes(article.id));
    expect([await waits(people.chief), await waits(people.editor)]).toEqual([true, false]);
    await article.approve(people.copy, "copy");
    expect((await article.see(people.editor)).stages[0]?.can).toMatchObject({ approve: true });
  });

  const figure = (src: string, alt: string): BlockJson => ({
    type: "figure",
    attrs: { id: "", src: `https://example.org/${src}`, alt },
  });

  test("nor of a picture they put there, or its description", async () => {
    const article = await reviewed();
    await article.illustrate(people.reporter, figure("bridge.jpg", "A bridge"));
    await article.approve(people.editor, "desk");
    await article.illustrate(people.editor, figure("bridge.jpg", "The bridge, seen from the quay"));
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(
      ownWords("The bridge, seen from the quay"),
    );
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    await article.illustrate(people.editor, figure("quay.jpg", ""));
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(ownWords("A picture"));
    await article.illustrate(people.editor, figure("bridge.jpg", "The bridge, seen from the quay"));
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
  });

  test("nor of a picture that was out in between, which is one place", async () => {
    const article = await reviewed();
    const bridge = figure("bridge.jpg", "A bridge");
    await article.illustrate(people.editor, bridge);
    await article.write(people.chief, HEADLINE, PARAGRAPH);
    await article.illustrate(people.editor, bridge);
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(ownWords("A bridge"));
    await article.write(people.chief, HEADLINE, PARAGRAPH);
    await article.restore(people.chief, 2);
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(ownWords("A bridge"));
  });

  test("but a picture that another member took out and put in again is that one's, as words are", async () => {
    for (const put of [
      (article: Workflow, by: Viewer) => article.illustrate(by, figure("bridge.jpg", "A bridge")),
      (article: Workflow, by: Viewer) => article.write(by, HEADLINE, PARAGRAPH, "A new paragraph."),
    ]) {
      const article = await reviewed();
      await put(article, people.editor);
      await article.write(people.chief, HEADLINE, PARAGRAPH);
      await put(article, people.chief);
      await expect(article.approve(people.chief, "desk")).rejects.toMatchObject({ code: "forbidden" });
      await article.approve(people.editor, "desk");
    }
  });

  test("two who wrote approve one another's words and not their own", async () => {
    const article = await reviewed();
    await article.write(people.editor, HEADLINE, TUESDAY);
    await article.write(people.copy, "Bridge to shut", TUESDAY);
    await expect(article.approve(people.copy, "copy")).rejects.toMatchObject(ownWords("shut"));
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject(ownWords("Tuesday"));
    await article.approve(people.chief, "desk");
    await article.approve(people.copy, "copy");
    await article.approve(people.editor, "desk");
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
  });

  test("an admin gets no way round, not even with a role given to them", async () => {
    const article = await reviewed();
    await test_.database
      .update(articleStage)
      .set({ roles: ["admin", "copy_editor"] })
      .where(eq(articleStage.articleId, article.id));
    const { id } = await makeArticle(test_.database, people.admin, HEADLINE, [PARAGRAPH]);
    const own = new Workflow(test_.database, people, id);
    await own.move(people.admin, "submit");
    await expect(own.approve(people.admin, "desk")).rejects.toMatchObject({ code: "forbidden" });
    await article.approve(people.admin, "desk");
    await expect(article.move(people.admin, "approve")).rejects.toMatchObject({ code: "forbidden" });
    await expect(article.write(people.admin, "Other")).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the stricter rule: no contributor at all", () => {
  let strict: TestDatabase;
  let staff: TestNewsroom;

  beforeAll(async () => {
    strict = await createTestDatabase();
    staff = await makeNewsroom(strict.database);
    await strict.pool.query("update newsroom set approval_rule = 'no_contributor'");
  });
  afterAll(() => strict.close());

  const contributor = { code: "forbidden", message: expect.stringContaining("nobody who did approves it") };

  test("refuses whoever proposed an approved correction, and not whoever decided it", async () => {
    const article = await inReview(strict.database, staff);
    const correction = await article.propose(staff.copy, "Monday", "Tuesday");
    await article.approve(staff.copy, "copy");
    await article.decide(staff.editor, correction);
    await expect(article.approve(staff.copy, "copy")).rejects.toMatchObject(contributor);
    await article.approve(staff.editor, "desk");
    await article.undo(staff.editor, correction);
    expect(await article.stages()).toMatchObject({ copy: "given" });
    await article.decide(staff.editor, correction, "declined");
    await article.withdraw(staff.copy, "copy");
    await article.approve(staff.copy, "copy");
    expect(await article.stages()).toMatchObject({ copy: "given" });
  });

  test("refuses whoever wrote in it, though a second member has approved it or nothing of it stands", async () => {
    const article = await inReview(strict.database, staff);
    await article.write(staff.editor, HEADLINE, `${PARAGRAPH} More.`);
    await article.approve(staff.copy, "copy");
    await expect(article.approve(staff.editor, "desk")).rejects.toMatchObject(contributor);
    await article.write(staff.reporter, HEADLINE, PARAGRAPH);
    await expect(article.approve(staff.editor, "desk")).rejects.toMatchObject(contributor);
    await article.approve(staff.chief, "desk");
    await article.approve(staff.copy, "copy");
    await expect(article.move(staff.editor, "approve")).rejects.toMatchObject(contributor);
    expect((await article.move(staff.chief, "approve")).state).toBe("approved");
  });

  test("an approval of somebody who writes in it later holds no longer, whatever it covers", async () => {
    const article = await inReview(strict.database, staff);
    await article.approve(staff.editor, "desk");
    await article.write(staff.editor, HEADLINE, `${PARAGRAPH} More.`);
    await article.restore(staff.chief, 1);
    expect(await article.stages()).toMatchObject({ desk: "own_words" });
    expect((await article.see(staff.editor)).stages[0]).toMatchObject({
      approvals: [{ changed: [], ownWords: [], byContributor: true }],
      can: { approve: false, needsAnother: true, withdraw: true },
    });
    await article.approve(staff.chief, "desk");
    expect(await article.stages()).toMatchObject({ desk: "given" });
  });
});
