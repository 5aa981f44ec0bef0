import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleState } from "@/domain/article/article";
import type { Move } from "@/domain/article/move";
import type { Viewer } from "@/domain/member/member";
import { moveArticle } from "./moves";
import { resolveThread } from "./resolutions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inDraft, inReview, PARAGRAPH, type Workflow, withStages } from "./test-workflow";

let test_: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

const reviewed = () => inReview(test_.database, people);
const fullyRead = () => withStages(test_.database, people);

describe("an article's way", () => {
  test("leads from a draft over changes to being published, each step in the record", async () => {
    const article = await inDraft(test_.database, people);
    await article.move(people.reporter, "submit");
    await article.move(people.copy, "request_changes", "Two sources are missing.");
    await article.move(people.reporter, "submit");
    await article.approve(people.editor, "desk");
    await article.approve(people.copy, "copy");
    await article.move(people.editor, "approve");
    await article.move(people.chief, "reopen", "Wait for the verdict.");
    await article.move(people.chief, "approve");
    const published = await article.move(people.editor, "publish");
    expect(published).toMatchObject({
      state: "published",
      moved: { by: { name: "Edda" }, move: "publish" },
      can: { annotate: false, edit: false, backRead: false },
    });
    const moves = (await listEvents(test_.database, people.editor, article.id)).filter(
      ({ type }) => type === "article.moved",
    );
    expect(moves.toReversed().map(({ data }) => data.to)).toEqual([
      "in_review",
      "changes_requested",
      "in_review",
      "approved",
      "in_review",
      "approved",
      "published",
    ]);
    expect(moves.find(({ data }) => data.move === "request_changes")?.data).toEqual({
      move: "request_changes",
      from: "in_review",
      to: "changes_requested",
      reason: "Two sources are missing.",
    });
  });

  test("is told to its author and to whoever approved it, and never to oneself", async () => {
    const article = await fullyRead();
    await article.move(people.editor, "request_changes", "The date.");
    expect(await article.toldTo(people.reporter)).toMatchObject([
      { type: "blocked", sentence: "requested changes: The date." },
    ]);
    expect(await article.toldTo(people.copy)).toMatchObject([
      { type: "moved", sentence: "requested changes: The date." },
    ]);
    expect(await article.toldTo(people.editor)).toEqual([]);
  });

  test.each<Move>(["request_changes", "hold", "kill"])("needs a reason to %s", async (move) => {
    const article = await reviewed();
    for (const reason of [undefined, ""])
      await expect(article.move(people.editor, move, reason)).rejects.toMatchObject({
        code: "invalid",
        detail: { fields: { reason: "Say why." } },
      });
    expect((await article.see()).state).toBe("in_review");
  });

  test("is closed to whom it is not for, in words", async () => {
    const article = await fullyRead();
    for (const by of [people.reporter, people.copy, people.admin])
      await expect(article.move(by, "approve")).rejects.toMatchObject({ code: "forbidden" });
    await expect(article.move(people.editor, "publish")).rejects.toMatchObject({
      code: "forbidden",
      message: "The article is in review: that cannot be done with it now.",
    });
  });

  test("of an article nobody here has is not found", async () => {
    const request = { move: "hold", from: "draft", revision: 1, reason: "x" } as const;
    const nowhere = "00000000-0000-7000-8000-000000000001";
    const stranger = { ...people.editor, newsroomId: nowhere };
    const article = await reviewed();
    for (const [by, id] of [
      [people.editor, nowhere],
      [stranger, article.id],
    ] as const)
      await expect(moveArticle(test_.database, by, id, request)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("on hold and killed", () => {
  const READY: Record<
    Exclude<ArticleState, "on_hold" | "killed">,
    (article: Workflow) => Promise<unknown>
  > = {
    draft: async () => {},
    in_review: (article) => article.move(people.reporter, "submit"),
    changes_requested: async (article) => {
      await READY.in_review(article);
      await article.move(people.editor, "request_changes", "The date.");
    },
    approved: async (article) => {
      await READY.in_review(article);
      await article.approve(people.editor, "desk");
      await article.approve(people.copy, "copy");
      await article.move(people.editor, "approve");
    },
    published: async (article) => {
      await READY.approved(article);
      await article.move(people.chief, "publish");
    },
  };

  test.each(Object.keys(READY) as (keyof typeof READY)[])(
    "from %s and back, by way of one another, and nothing changes meanwhile",
    async (state) => {
      const article = await inDraft(test_.database, people);
      await READY[state](article);
      for (const way of [["hold"], ["kill"], ["hold", "kill"], ["kill", "hold", "kill"]] as Move[][]) {
        for (const move of way) await article.move(people.editor, move, "The lawyers are at it.");
        const away = await article.see(people.chief);
        expect(away).toMatchObject({
          state: way.at(-1) === "hold" ? "on_hold" : "killed",
          moved: { reason: "The lawyers are at it." },
          can: { annotate: false, edit: false, decide: false },
        });
        await expect(article.write(people.editor, "Other")).rejects.toMatchObject({ code: "forbidden" });
        await expect(article.approve(people.chief, "desk")).rejects.toMatchObject({ code: "forbidden" });
        expect((await article.move(people.chief, "resume")).state).toBe(state);
      }
      await expect(article.move(people.chief, "resume")).rejects.toMatchObject({ code: "forbidden" });
    },
  );
});

describe("two members at once", () => {
  test("one moves it, the other is told by whom, when and where to", async () => {
    const article = await fullyRead();
    const { state: from, revision } = await article.see();
    const go = (by: Viewer, move: Move) =>
      moveArticle(test_.database, by, article.id, { move, from, revision: revision.number, reason: "Now." });
    for (let round = 0; round < 6; round++) {
      const [one, other] = await Promise.allSettled([go(people.editor, "hold"), go(people.chief, "kill")]);
      const [won, lost] = one.status === "fulfilled" ? [one, other] : [other, one];
      if (won.status !== "fulfilled" || lost.status !== "rejected")
        throw new Error("both moved it, or neither");
      const { state, moved } = won.value;
      expect(moved?.by.name).toBe(won === one ? "Edda" : "Max");
      expect(lost.reason).toMatchObject({ code: "stale", detail: { current: { state, moved } } });
      expect(lost.reason.message).toMatch(
        new RegExp(
          `^Already moved by ${moved?.by.name} at \\d\\d:\\d\\d UTC on .*: the article is (on hold|killed) now`,
        ),
      );
      await article.move(people.chief, "resume");
    }
  });

  test("an approval and an edit: what is approved is what was read", async () => {
    for (let round = 0; round < 6; round++) {
      const article = await fullyRead();
      const [moved, edited] = await Promise.allSettled([
        article.move(people.chief, "approve"),
        article.write(people.reporter, HEADLINE, `${PARAGRAPH} Round ${round}.`),
      ]);
      const now = await article.see();
      if (moved.status === "fulfilled" && moved.value.state === "approved" && edited.status === "rejected") {
        expect(edited.reason).toMatchObject({ code: "forbidden" });
        expect(now.revision.number).toBe(1);
        continue;
      }
      expect(edited.status).toBe("fulfilled");
      if (moved.status !== "rejected") throw new Error("Approved, and changed");
      // Stale when it came between reading and approving, blocked when it came before.
      expect(["stale", "blocked"]).toContain(moved.reason.code);
      expect(now).toMatchObject({ state: "in_review", revision: { number: 2 } });
    }
  });

  test("a text that is not the newest is not approved, whoever made the newer one", async () => {
    const article = await fullyRead();
    await article.write(people.reporter, HEADLINE, PARAGRAPH, "More.");
    const request = { move: "approve", from: "in_review", revision: 1 } as const;
    await expect(moveArticle(test_.database, people.chief, article.id, request)).rejects.toMatchObject({
      code: "stale",
      detail: { current: { revision: 2 } },
    });
  });
});

describe("what is owed", () => {
  test("keeps it from being approved, all of it named with its links", async () => {
    const article = await reviewed();
    const correction = await article.propose(people.copy, "Monday", "Tuesday");
    const thread = await article.remark(people.copy, "officials");
    await article.approve(people.editor, "desk");
    await expect(article.move(people.chief, "approve")).rejects.toMatchObject({
      code: "blocked",
      message: "The article still owes something. The correction of “Monday” is open, and 2 more.",
      detail: {
        current: {
          blocking: [
            { kind: "correction", annotationId: correction },
            { kind: "thread", annotationId: thread, sentence: "The thread on “officials” is not resolved" },
            { kind: "stage", stageKey: "copy", sentence: "Copy: nobody has approved it yet" },
          ],
        },
      },
    });
    await article.decide(people.editor, correction, "declined");
    const { version } = (await article.see()).annotations.find(({ id }) => id === thread) ?? { version: 0 };
    await resolveThread(test_.database, people.copy, thread, { version });
    await article.approve(people.copy, "copy");
    expect((await article.move(people.chief, "approve")).blockers).toEqual({ blocking: [], optional: [] });
  });

  test("is a stage that went stale, before approving and before publishing", async () => {
    const article = await fullyRead();
    await article.write(people.reporter, HEADLINE, PARAGRAPH.replace("Monday", "Tuesday"));
    await expect(article.move(people.chief, "approve")).rejects.toMatchObject({
      code: "blocked",
      message:
        "The article still owes something. Desk: approved, but the text has changed since, and 1 more.",
    });
  });
});
