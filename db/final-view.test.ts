import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finalView } from "@/domain/correction/final-view";
import { indexText } from "@/domain/document/text-index";
import type { Viewer } from "@/domain/member/member";
import { getArticle } from "./articles";
import { decideAll } from "./bulk-decisions";
import { createAnnotation } from "./create-annotation";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, requestFor, type TestNewsroom } from "./test-newsroom";

let opened: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  opened = await createTestDatabase();
  people = await makeNewsroom(opened.database);
});
afterAll(() => opened.close());

const TEXT = [
  "The bridge will shut on 3 March for nine months. The council said so on Monday.",
  "Nobody else would say.",
  "It opened in 1931.",
  "It has been shut twice since.",
  "Traders have asked for help.",
];

test("the final view is what approving everything shown makes of the text, rivals left out of both", async () => {
  const { database } = opened;
  const { id } = await makeArticle(database, people.reporter, "Bridge to close", TEXT);
  const propose = async (by: Viewer, words: string, replacement: string) => {
    const saying = { kind: "correction", replacement, reason: "!" } as const;
    await createAnnotation(database, by, id, await requestFor(database, by, id, words, saying));
  };
  await propose(people.copy, "3 March", "4 March");
  await propose(people.editor, "months. The council", "months.\n\nThe council");
  await propose(people.copy, "Nobody else would say.", "");
  await propose(people.editor, "1931.\n\nIt has", "1931. It has");
  await propose(people.copy, "Traders have", "Traders and ferry crews have long");
  await propose(people.copy, "shut twice", "closed twice");
  await propose(people.editor, "twice since", "two times since");
  const article = await getArticle(database, people.chief, id);
  const view = finalView(
    article.revision.document,
    indexText(article.revision.document),
    article.annotations,
  );
  expect([view.applied.size, view.left.map(({ because }) => because)]).toEqual([5, ["rival", "rival"]]);
  const { decision } = await decideAll(database, people.chief, id, {
    id: uuidv7(),
    outcome: "approved",
    corrections: article.annotations.map((one) => ({ id: one.id, version: one.version })),
  });
  expect(new Set(decision.corrections)).toEqual(view.applied);
  const { revision } = await getArticle(database, people.chief, id);
  expect(indexText(view.document).text).toBe(revision.text);
  expect(revision.text).toContain(
    "The council said so on Monday.\n\nIt opened in 1931. It has been shut twice",
  );
});
