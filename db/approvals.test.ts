import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/member/member";
import { giveApproval, withdrawApproval } from "./approvals";
import { article as articles } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeArticle, makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, PARAGRAPH, Workflow } from "./test-workflow";

let test_: TestDatabase;
let people: TestNewsroom;
beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

const reviewed = () => inReview(test_.database, people);
const give = (article: Workflow, by: Viewer, stageKey: string, revision: number, id = uuidv7()) =>
  giveApproval(test_.database, by, article.id, stageKey, { id, revision });

async function happened(article: Workflow): Promise<string[]> {
  const events = await listEvents(test_.database, people.editor, article.id);
  return events.map(({ type }) => type).filter((type) => type.startsWith("stage."));
}

async function toldOf(article: Workflow, by: Viewer): Promise<string[]> {
  const { rows } = await test_.pool.query(
    "select sentence from notification where article_id = $1 and member_id = $2 order by created_at, id",
    [article.id, by.memberId],
  );
  return rows.map(({ sentence }) => sentence);
}

describe("giving a stage", () => {
  test("is of the text that was read, and shows in the checklist with who may give what", async () => {
    const article = await reviewed();
    const { stages } = await article.approve(people.editor, "desk");
    expect(stages.map(({ key, state }) => [key, state])).toEqual([
      ["desk", "given"],
      ["copy", "missing"],
    ]);
    const { revision } = await article.see();
    expect(stages[0]?.approvals).toMatchObject([
      { member: { name: "Edda" }, revision: 1, contentHash: revision.contentHash, changed: [] },
    ]);
    expect(stages[1]?.can).toMatchObject({ approve: false });
    expect((await article.see(people.copy)).stages[1]?.can).toMatchObject({ approve: true });
  });

  test("is refused to the author, to another role, to an admin, of another stage and before review", async () => {
    const { id } = await makeArticle(test_.database, people.editor, HEADLINE, [PARAGRAPH]);
    const article = new Workflow(test_.database, people, id);
    await expect(article.approve(people.chief, "desk")).rejects.toMatchObject({
      code: "forbidden",
      message: "A stage is given while the article is in review.",
    });
    await article.move(people.editor, "submit");
    await expect(article.approve(people.editor, "desk")).rejects.toMatchObject({
      code: "forbidden",
      message: "You wrote this article. Another member gives its stages.",
    });
    for (const by of [people.admin, people.reporter, people.copy])
      await expect(article.approve(by, "desk")).rejects.toMatchObject({ code: "forbidden" });
    await expect(article.approve(people.chief, "legal")).rejects.toMatchObject({ code: "not_found" });
    const stranger = { ...people.chief, newsroomId: uuidv7() };
    await expect(give(article, stranger, "desk", 1)).rejects.toMatchObject({ code: "not_found" });
    expect(await article.stages()).toEqual({ desk: "missing", copy: "missing" });
  });

  test("repeated is the same approval, and its id is nobody else's", async () => {
    const article = await reviewed();
    const id = uuidv7();
    expect((await give(article, people.editor, "desk", 1, id)).created).toBe(true);
    expect((await give(article, people.editor, "desk", 1, id)).created).toBe(false);
    expect((await give(article, people.editor, "desk", 1)).created).toBe(false);
    await expect(give(article, people.chief, "desk", 1, id)).rejects.toMatchObject({ code: "id_taken" });
    await expect(give(article, people.copy, "copy", 1, id)).rejects.toMatchObject({ code: "id_taken" });
    expect(await happened(article)).toEqual(["stage.approved"]);
    expect((await article.see()).stages[0]?.approvals).toHaveLength(1);
  });

  test("pressed several times at once is given once", async () => {
    const article = await reviewed();
    const given = await Promise.all([1, 2, 3, 4].map(() => give(article, people.editor, "desk", 1)));
    expect(given.filter(({ created }) => created)).toHaveLength(1);
    expect(await happened(article)).toEqual(["stage.approved"]);
  });
});

describe("taking an approval back", () => {
  test("is one's own to do, once, and leaves the stage missing until it is given again", async () => {
    const article = await reviewed();
    const approved = (await article.approve(people.editor, "desk")).stages[0]?.approvals[0]?.id ?? "";
    const back = (by: Viewer, stageKey = "desk") =>
      withdrawApproval(test_.database, by, article.id, stageKey, approved);
    for (const by of [people.chief, people.admin])
      await expect(back(by)).rejects.toMatchObject({ code: "forbidden" });
    await expect(back(people.editor, "copy")).rejects.toMatchObject({ code: "not_found" });
    await Promise.all([back(people.editor), back(people.editor)]);
    expect(await article.stages()).toMatchObject({ desk: "missing" });
    expect(await happened(article)).toEqual(["stage.withdrawn", "stage.approved"]);
    await article.approve(people.editor, "desk");
    expect(await article.stages()).toMatchObject({ desk: "given" });
  });

  test("is too late once the article has gone on", async () => {
    const article = await reviewed();
    await article.approve(people.editor, "desk");
    await article.approve(people.copy, "copy");
    await article.move(people.chief, "approve");
    await expect(article.withdraw(people.editor, "desk")).rejects.toMatchObject({ code: "forbidden" });
    await article.move(people.chief, "reopen", "Once more.");
    await article.withdraw(people.editor, "desk");
    expect(await article.stages()).toEqual({ desk: "missing", copy: "given" });
  });
});

describe("an approval and the text", () => {
  async function given(): Promise<Workflow> {
    const article = await reviewed();
    await article.approve(people.editor, "desk");
    await article.approve(people.copy, "copy");
    return article;
  }

  test("stays when a save changes nothing", async () => {
    const article = await given();
    expect(await article.write(people.reporter, HEADLINE, PARAGRAPH)).toBe(1);
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
  });

  test("goes stale with what its stage covers, says what, tells its giver, and is renewed in one step", async () => {
    const article = await given();
    const covers = eq(articleStage.articleId, article.id);
    await test_.database
      .update(articleStage)
      .set({ covers: ["headline"] })
      .where(covers);
    await article.write(people.reporter, HEADLINE, `${PARAGRAPH} More.`);
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
    expect(await toldOf(article, people.editor)).toEqual([]);
    await article.write(people.reporter, "Bridge to shut", `${PARAGRAPH} More.`);
    expect(await article.stages()).toEqual({ desk: "stale", copy: "stale" });
    expect((await article.see()).stages[0]?.approvals[0]).toMatchObject({
      revision: 1,
      changed: ["headline"],
    });
    expect(await toldOf(article, people.editor)).toEqual([
      "changed the text you approved (Desk): headline and standfirst. Look at what changed and approve it again",
    ]);
    await article.write(people.reporter, "Bridge shut", `${PARAGRAPH} More.`);
    expect(await toldOf(article, people.editor)).toHaveLength(1);
    const renewed = await article.approve(people.editor, "desk");
    expect(renewed.stages[0]).toMatchObject({
      state: "given",
      approvals: [{ revision: 4 }, { revision: 1 }],
    });
  });

  test("is of one text: a newer one that came in between is not approved unread", async () => {
    const article = await reviewed();
    await article.write(people.reporter, HEADLINE, `${PARAGRAPH} More.`);
    await expect(give(article, people.editor, "desk", 1)).rejects.toMatchObject({
      code: "stale",
      detail: { current: { revision: 2 } },
    });
    await expect(give(article, people.editor, "desk", 3)).rejects.toMatchObject({ code: "stale" });
  });

  test("goes stale with an approved correction, and an undo revives it", async () => {
    const article = await given();
    const correction = await article.propose(people.reporter, "Monday", "Tuesday");
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
    await article.decide(people.copy, correction);
    expect(await article.stages()).toEqual({ desk: "stale", copy: "stale" });
    await article.undo(people.chief, correction);
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
    await article.decide(people.copy, correction, "declined");
    expect((await article.move(people.chief, "approve")).state).toBe("approved");
  });

  test("is revived by a restoration of the text it was given for", async () => {
    const article = await given();
    await article.draft(people.reporter, "Another story", "Altogether.");
    expect(await article.stages()).toEqual({ desk: "stale", copy: "stale" });
    await article.restore(people.reporter, 1);
    expect(await article.stages()).toEqual({ desk: "given", copy: "given" });
  });

  test("under a race with an edit: never of a text that was not read, and stale as soon as it is changed", async () => {
    for (let round = 0; round < 8; round++) {
      const article = await reviewed();
      const [approved, edited] = await Promise.allSettled([
        give(article, people.editor, "desk", 1),
        article.write(people.reporter, HEADLINE, `${PARAGRAPH} Round ${round}.`),
      ]);
      expect(edited.status).toBe("fulfilled");
      const [desk] = (await article.see()).stages;
      if (approved.status === "rejected") {
        expect(approved.reason).toMatchObject({ code: "stale" });
        expect(desk).toMatchObject({ state: "missing", approvals: [] });
      } else expect(desk).toMatchObject({ state: "stale", approvals: [{ revision: 1, changed: ["words"] }] });
    }
  });
});

test("an article of no type needs no stage", async () => {
  const article = await reviewed();
  await test_.pool.query("delete from article_stage where article_id = $1", [article.id]);
  await test_.database.update(articles).set({ typeId: null }).where(eq(articles.id, article.id));
  expect((await article.see()).stages).toEqual([]);
  expect((await article.move(people.chief, "approve")).state).toBe("approved");
});
