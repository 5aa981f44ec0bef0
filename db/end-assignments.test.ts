import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/domain/member/member";
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

describe("what is settled by itself", () => {
  it("is recorded with what was asked for, and what is not concerned stays open", async () => {
    const { copy, editor, chief } = people;
    await askForCopy(copy);
    const { assignment } = await article.ask(editor, { kind: "stage", stageKey: "desk", of: chief });
    await article.approve(copy, "copy");
    expect(await ended()).toEqual(["assignment.done: give the stage Copy"]);
    expect(await article.stillAsked()).toEqual([assignment.id]);
  });
});
