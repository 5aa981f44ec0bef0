import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { Viewer } from "@/domain/member/member";
import { getArticle } from "./articles";
import { decideAll, undoAll } from "./bulk-decisions";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { getRevision } from "./revisions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, requestFor, type TestNewsroom } from "./test-newsroom";
import { undoDecision } from "./undo-decision";

let opened: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  opened = await createTestDatabase();
  people = await makeNewsroom(opened.database);
});
afterAll(() => opened.close());

const TEXT = "The bridge will shut on 3 March for nine months, the council said.";

const article = () => makeArticle(opened.database, people.reporter, "Bridge to close", [TEXT]);

async function propose(
  id: string,
  words: string,
  replacement: string,
  by: Viewer = people.copy,
): Promise<AnnotationView> {
  const saying = { kind: "correction", replacement, reason: "!" } as const;
  const request = await requestFor(opened.database, by, id, words, saying);
  return (await createAnnotation(opened.database, by, id, request)).annotation;
}

const shown = (...views: AnnotationView[]) => views.map(({ id, version }) => ({ id, version }));
const all = (corrections: { id: string; version: number }[]) =>
  ({ id: uuidv7(), outcome: "approved", corrections }) as const;
const textOf = async (id: string) => (await getArticle(opened.database, people.editor, id)).revision.text;

test("all shown are approved at once and taken back at once; own, rivals and changed ones are left, with why", async () => {
  const { id } = await article();
  const one = await propose(id, "3 March", "4 March");
  const two = await propose(id, "nine months", "a year");
  const own = await propose(id, "council", "city council", people.editor);
  const rivals = [await propose(id, "The bridge", "The old bridge"), await propose(id, "bridge", "pier")];
  const request = all([...shown(one, own, ...rivals), { id: two.id, version: two.version }]);
  const { decision, created } = await decideAll(opened.database, people.editor, id, request);
  expect([created, decision.corrections.toSorted()]).toEqual([true, [one.id, two.id].toSorted()]);
  expect(decision.left.map((left) => left.id).toSorted()).toEqual(
    [own.id, ...rivals.map((r) => r.id)].toSorted(),
  );
  expect(await textOf(id)).toContain("shut on 4 March for a year, the council said.");
  const { rows } = await opened.pool.query(
    "select type from event where article_id = $1 and type like 'correction%'",
    [id],
  );
  expect(rows).toEqual([{ type: "corrections.approved" }]);
  const again = await decideAll(opened.database, people.editor, id, request);
  expect([again.created, again.decision.corrections.length]).toEqual([false, 2]);
  const undone = await undoAll(opened.database, people.chief, id, request.id);
  expect(undone.corrections.toSorted()).toEqual([one.id, two.id].toSorted());
  expect(await textOf(id)).toContain(TEXT);
  await expect(undoAll(opened.database, people.chief, id, request.id)).rejects.toMatchObject({
    code: "already_decided",
  });
});

test("what changed since it was shown is left alone", async () => {
  const { id } = await article();
  const one = await propose(id, "3 March", "4 March");
  const two = await propose(id, "nine months", "a year");
  await decideCorrection(opened.database, people.chief, one.id, {
    outcome: "declined",
    reason: "No",
    version: one.version,
  });
  const { decision } = await decideAll(
    opened.database,
    people.editor,
    id,
    all([...shown(one), { id: two.id, version: two.version + 1 }, { id: uuidv7(), version: 1 }]),
  );
  expect(decision.corrections).toEqual([]);
  expect(decision.left.map(({ why }) => why)).toEqual([
    "This correction is declined already.",
    "It was changed since you were shown it. Look again.",
    "There is no such correction.",
  ]);
});

test("all are declined for one reason; one that was decided again since stays as it is when that is undone", async () => {
  const { id } = await article();
  const one = await propose(id, "3 March", "4 March");
  const two = await propose(id, "nine months", "a year");
  const request = {
    id: uuidv7(),
    outcome: "declined",
    reason: "Let it stand",
    corrections: shown(one, two),
  } as const;
  const { decision } = await decideAll(opened.database, people.editor, id, request);
  expect(decision.corrections).toHaveLength(2);
  const declined = (await getArticle(opened.database, people.chief, id)).annotations.find(
    (each) => each.id === two.id,
  );
  expect(declined?.correction?.decision).toMatchObject({ outcome: "declined", reason: "Let it stand" });
  await undoDecision(opened.database, people.chief, two.id, { version: declined?.version ?? 0 });
  const undone = await undoAll(opened.database, people.editor, id, request.id);
  expect(undone.corrections).toEqual([one.id]);
});

test("of two members who decide on the same ones at once, each correction is decided once", async () => {
  const { id } = await article();
  const one = await propose(id, "3 March", "4 March");
  const two = await propose(id, "nine months", "a year");
  const answers = await Promise.all([
    decideAll(opened.database, people.editor, id, all(shown(one, two))),
    decideAll(opened.database, people.chief, id, all(shown(one, two))),
  ]);
  expect(answers.map(({ decision }) => decision.corrections.length).toSorted()).toEqual([0, 2]);
  expect(await textOf(id)).toContain("4 March for a year");
});

test("somebody without the right decides on none, and another article's are not found", async () => {
  const { id } = await article();
  const other = await article();
  const one = await propose(id, "3 March", "4 March");
  const refused = decideAll(opened.database, people.reporter, id, all(shown(one)));
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  const elsewhere = await decideAll(opened.database, people.editor, other.id, all(shown(one)));
  expect(elsewhere.decision.corrections).toEqual([]);
});

test("each revision of many decisions tells what was decided by then, and so does each of taking them back", async () => {
  const { id } = await article();
  const one = await propose(id, "3 March", "4 March");
  const two = await propose(id, "nine months", "a year");
  const request = all(shown(one, two));
  const { decision } = await decideAll(opened.database, people.editor, id, request);
  const states = async (number: number) => {
    const { annotations } = await getRevision(opened.database, people.editor, id, number);
    const of = (of?: string) => annotations.find((view) => view.id === of);
    return decision.corrections.map((each) => [of(each)?.correction?.state, of(each)?.anchor.state]);
  };
  expect(await states(2)).toEqual([
    ["approved", "changed"],
    ["open", "anchored"],
  ]);
  await undoAll(opened.database, people.editor, id, request.id);
  expect(await states(4)).toEqual([
    ["approved", "changed"],
    ["open", "anchored"],
  ]);
  expect(await states(5)).toEqual([
    ["open", "anchored"],
    ["open", "anchored"],
  ]);
});

test("who decides on no correction takes none of many back, even where nothing stands any more", async () => {
  const { id } = await article();
  const one = await propose(id, "3 March", "4 March");
  const request = all(shown(one));
  await decideAll(opened.database, people.editor, id, request);
  await undoDecision(opened.database, people.editor, one.id, { version: one.version + 1 });
  await expect(undoAll(opened.database, people.reporter, id, request.id)).rejects.toMatchObject({
    code: "forbidden",
  });
});
