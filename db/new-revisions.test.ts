import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { applyCorrection } from "@/domain/correction/apply-correction";
import type { BlockJson, DocumentJson } from "@/domain/document/document-json";
import { indexDocument } from "@/domain/document/index-document";
import { parseDocument } from "@/domain/document/schema";
import type { IndexedBlock } from "@/domain/document/text-index";
import { getArticle } from "./articles";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { getDraft, keepDraft } from "./edit-drafts";
import { restoreRevision, saveDocument, saveEdit, saveText } from "./new-revisions";
import { markRead } from "./readings";
import { getRevision, listRevisions } from "./revisions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { documentOf, makeArticle, makeNewsroom, requestFor, type TestNewsroom } from "./test-newsroom";
import { undoDecision } from "./undo-decision";

let opened: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  opened = await createTestDatabase();
  people = await makeNewsroom(opened.database);
});
afterAll(() => opened.close());

const ONE = "The bridge will shut on 3 March for nine months, the council said.";
const TWO = "Ferry operators said they could add crossings, at a price nobody has agreed.";
const THREE = "Residents of the north bank have asked for a footbridge since 1998, they say.";

const indexed = (document: DocumentJson) => indexDocument(parseDocument(document));
const article = () => makeArticle(opened.database, people.reporter, "Bridge to close", [ONE, TWO, THREE]);
const asked = (baseRevision = 1) => ({ id: uuidv7(), baseRevision, reason: "The reporter sent a new draft" });
const draft = (paragraphs: string[], baseRevision = 1) => ({
  ...asked(baseRevision),
  document: documentOf("Bridge to close", paragraphs),
  isPlain: true,
});

/** An edit of the newest text, as an editor's steps. */
async function edit(id: string, words: string, replacement: string, baseRevision = 1) {
  const { revision } = await getArticle(opened.database, people.editor, id);
  const document = parseDocument(revision.document);
  const index = indexDocument(document);
  const start = index.text.indexOf(words);
  const { steps } = applyCorrection(
    { document, index },
    { start, end: start + words.length },
    replacement,
    uuidv7,
  );
  return { ...asked(baseRevision), steps: steps.map((step) => step.toJSON() as Record<string, unknown>) };
}

async function comment(id: string, words: string): Promise<void> {
  const request = await requestFor(opened.database, people.copy, id, words, { kind: "comment", body: "?" });
  await createAnnotation(opened.database, people.copy, id, request);
}

async function states(id: string): Promise<Record<string, string>> {
  const { annotations } = await getArticle(opened.database, people.editor, id);
  return Object.fromEntries(annotations.map(({ anchor }) => [anchor.exact, anchor.state]));
}

describe("a new text", () => {
  test("brings every annotation along, and restoring the former one brings all of them back", async () => {
    const { id } = await article();
    const words = [
      "shut on 3 March",
      "they could add crossings",
      "asked for a footbridge",
      "nobody has agreed",
    ];
    for (const each of words) await comment(id, each);
    const changed = THREE.replace("asked for a footbridge", "asked for a new footbridge");
    const { saved } = await saveText(
      opened.database,
      people.editor,
      id,
      draft([TWO.replace(", at a price nobody has agreed", ""), "A new paragraph.", changed, ONE]),
    );
    expect(saved).toMatchObject({
      changed: true,
      revision: { number: 2, reason: "import", note: "The reporter sent a new draft" },
    });
    expect(await states(id)).toEqual({
      "shut on 3 March": "moved",
      "they could add crossings": "anchored",
      "asked for a footbridge": "changed",
      "nobody has agreed": "detached",
    });
    const lost = (await getArticle(opened.database, people.editor, id)).annotations.at(-1);
    expect(lost?.anchor).toMatchObject({ exact: "nobody has agreed", revision: 1, lost: 2 });
    expect(saved.counts).toEqual({ anchored: 1, moved: 1, changed: 1, ambiguous: 0, detached: 1 });
    const restored = await restoreRevision(opened.database, people.editor, id, { ...asked(2), restore: 1 });
    expect(restored.saved).toMatchObject({
      revision: { number: 3, reason: "restore" },
      counts: { anchored: 4 },
    });
    expect(Object.values(await states(id))).toEqual(["anchored", "anchored", "anchored", "anchored"]);
  });

  test("that is the same makes no revision and says so", async () => {
    const { id } = await article();
    const { saved, created } = await saveText(opened.database, people.editor, id, draft([ONE, TWO, THREE]));
    expect([saved.changed, created, saved.revision.number]).toEqual([false, false, 1]);
    expect(await listRevisions(opened.database, people.editor, id)).toHaveLength(1);
  });

  test("on an older revision is refused with the newest, and nothing is saved", async () => {
    const { id } = await article();
    await saveText(opened.database, people.editor, id, draft([ONE]));
    await expect(saveText(opened.database, people.copy, id, draft([TWO]))).rejects.toMatchObject({
      code: "stale",
      detail: { current: { newest: { number: 2, author: { name: "Edda" } } } },
    });
  });

  test("sent again is the same revision; of two at once one is saved and the other told", async () => {
    const { id } = await article();
    const request = draft([TWO]);
    const first = await saveText(opened.database, people.editor, id, request);
    const again = await saveText(opened.database, people.editor, id, request);
    expect([first.created, again.created, again.saved.revision.number]).toEqual([true, false, 2]);
    const both = await Promise.allSettled([
      saveText(opened.database, people.editor, id, draft([ONE], 2)),
      saveText(opened.database, people.copy, id, draft([THREE], 2)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("wholly different detaches everything, loses nothing, and can be undone", async () => {
    const { id } = await article();
    await comment(id, "shut on 3 March");
    const { saved } = await saveText(opened.database, people.editor, id, {
      ...asked(),
      document: documentOf("Le pont ferme", ["Rien de tout cela ne ressemble au reste."]),
      isPlain: true,
    });
    expect(saved.counts).toMatchObject({ detached: 1, anchored: 0 });
    await restoreRevision(opened.database, people.editor, id, { ...asked(2), restore: 1 });
    expect(await states(id)).toEqual({ "shut on 3 March": "anchored" });
  });

  test("is for those who may write in the article", async () => {
    const { id } = await makeArticle(opened.database, people.editor, "Bridge to close", [ONE]);
    await expect(saveText(opened.database, people.reporter, id, draft([TWO]))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(saveText(opened.database, people.admin, id, draft([TWO]))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("an edit", () => {
  test("keeps highlights exact, cut and pasted words take theirs along", async () => {
    const { id } = await article();
    await comment(id, "3 March");
    await comment(id, "Residents of the north bank");
    await saveEdit(opened.database, people.editor, id, await edit(id, "The bridge", "The old, rusty bridge"));
    const move = await edit(id, TWO, `${THREE}\n\n${TWO}`, 2);
    const cut = await edit(id, THREE, "", 2);
    await saveEdit(opened.database, people.editor, id, { ...move, steps: [...cut.steps, ...move.steps] });
    expect(await states(id)).toEqual({ "3 March": "anchored", "Residents of the north bank": "moved" });
  });

  test("on an older revision is brought together with what others changed elsewhere", async () => {
    const { id } = await article();
    const [mine, theirs] = [
      await edit(id, "nobody has agreed", "all agreed"),
      await edit(id, "nine months", "a year"),
    ];
    await saveEdit(opened.database, people.copy, id, theirs);
    const { saved } = await saveEdit(opened.database, people.editor, id, mine);
    expect(saved.rebasedOver).toBe(1);
    const { revision } = await getArticle(opened.database, people.editor, id);
    expect(revision.text).toContain("for a year, the council");
    expect(revision.text).toContain("at a price all agreed.");
  });

  test("of the same words is shown both, and the whole document settles it", async () => {
    const { id } = await article();
    const [mine, theirs] = [
      await edit(id, "nine months", "a decade"),
      await edit(id, "nine months", "a year"),
    ];
    await saveEdit(opened.database, people.copy, id, theirs);
    await expect(saveEdit(opened.database, people.editor, id, mine)).rejects.toMatchObject({
      code: "stale",
      detail: { current: { newest: { number: 2 } } },
    });
    const { revision } = await getArticle(opened.database, people.editor, id);
    const document = JSON.parse(JSON.stringify(revision.document).replace("a year", "a decade"));
    await saveDocument(opened.database, people.editor, id, { ...asked(2), document });
    expect((await getArticle(opened.database, people.editor, id)).revision.text).toContain("for a decade");
  });

  test("that comes to nothing makes no revision", async () => {
    const { id } = await article();
    const there = {
      stepType: "replace",
      from: 20,
      to: 20,
      slice: { content: [{ type: "text", text: "x" }] },
    };
    const steps = [there, { stepType: "replace", from: 20, to: 21 }];
    const { saved, created } = await saveEdit(opened.database, people.editor, id, { ...asked(), steps });
    expect([saved.changed, created, saved.revision.number]).toEqual([false, false, 1]);
  });

  test("that puts words back, or a short block elsewhere, keeps what stands on them, here and in the history", async () => {
    const { id } = await makeArticle(opened.database, people.reporter, "Bridge to close", [
      ONE,
      "Yes.",
      TWO,
      THREE,
    ]);
    for (const words of ["nobody has agreed", "Yes."]) await comment(id, words);
    const { revision } = await getArticle(opened.database, people.editor, id);
    const index = indexed(revision.document);
    const [, , yes, two] = index.blocks as [
      IndexedBlock,
      IndexedBlock,
      IndexedBlock,
      IndexedBlock,
      IndexedBlock,
    ];
    const at = two.position + TWO.indexOf("nobody");
    const after = two.position + two.text.length + 1 - 6;
    const steps = [
      { stepType: "replace", from: at, to: at + 17 },
      {
        stepType: "replace",
        from: at,
        to: at,
        slice: { content: [{ type: "text", text: "nobody has agreed" }] },
      },
      { stepType: "replace", from: yes.position - 1, to: yes.position + 5 },
      { stepType: "replace", from: after, to: after, slice: { content: [revision.document.content[2]] } },
    ];
    await saveEdit(opened.database, people.editor, id, { ...asked(), steps });
    const here = (await getArticle(opened.database, people.editor, id)).annotations;
    const there = (await getRevision(opened.database, people.editor, id, 2)).annotations;
    const places = (views: AnnotationView[]) =>
      views.map(({ anchor }) => [anchor.exact, anchor.state, anchor.start]);
    expect(places(here)).toEqual(places(there));
    expect(await states(id)).toEqual({ "nobody has agreed": "anchored", "Yes.": "moved" });
  });

  test("that types an approved correction's words anew leaves them to be taken back", async () => {
    const { id } = await article();
    const saying = { kind: "correction", replacement: "a year", reason: "!" } as const;
    const request = await requestFor(opened.database, people.copy, id, "nine months", saying);
    const { annotation } = await createAnnotation(opened.database, people.copy, id, request);
    await decideCorrection(opened.database, people.editor, annotation.id, {
      outcome: "approved",
      version: 1,
    });
    const { revision } = await getArticle(opened.database, people.editor, id);
    const index = indexed(revision.document);
    const at =
      (index.blocks[1] as IndexedBlock).position +
      index.text.indexOf("a year") -
      (index.blocks[1] as IndexedBlock).start;
    const typed = { from: at, to: at, slice: { content: [{ type: "text", text: "a year" }] } };
    const steps = [
      { stepType: "replace", from: at, to: at + 6 },
      { stepType: "replace", ...typed },
      { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "The " }] } },
    ];
    await saveEdit(opened.database, people.editor, id, { ...asked(2), steps });
    await undoDecision(opened.database, people.editor, annotation.id, { version: 2 });
    expect((await getArticle(opened.database, people.editor, id)).revision.text).toContain(ONE);
  });

  test("that does not fit, or leads out of what an article may be, is refused", async () => {
    const { id } = await article();
    const step = (json: Record<string, unknown>) => ({ ...asked(), steps: [json] });
    for (const steps of [
      step({ stepType: "nonsense" }),
      step({ stepType: "replace", from: 5, to: 90_000 }),
      step({ stepType: "replace", from: 1, to: 16 }),
      step({ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "a\u0000b" }] } }),
      step({ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "e\u0301" }] } }),
      step({ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "a\rb" }] } }),
      step({ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "script", text: "x" }] } }),
      step({
        stepType: "replace",
        from: 20,
        to: 22,
        slice: {
          content: [
            { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
          ],
        },
      }),
    ])
      await expect(saveEdit(opened.database, people.editor, id, steps)).rejects.toMatchObject({
        code: "invalid",
      });
    expect((await getArticle(opened.database, people.editor, id)).revision.number).toBe(1);
  });
});

describe("a whole document", () => {
  test("of more blocks or letters than an article may have is refused", async () => {
    const { id } = await article();
    const save = (...blocks: BlockJson[]) => {
      const document = { type: "doc", content: [...documentOf("Bridge to close", [ONE]).content, ...blocks] };
      return saveDocument(opened.database, people.editor, id, { ...asked(), document });
    };
    const words = (text: string): BlockJson => ({
      type: "paragraph",
      attrs: { id: "" },
      content: [{ type: "text", text }],
    });
    const rules = Array.from({ length: 20_001 }, (): BlockJson => ({ type: "horizontal_rule" }));
    await expect(save(...rules)).rejects.toMatchObject({ code: "too_large" });
    await expect(save(words("x".repeat(2_100_000)))).rejects.toMatchObject({ code: "too_large" });
  });
});

describe("work in progress", () => {
  test("is kept for its member alone, one window at a time, until it is saved", async () => {
    const { id } = await article();
    const { steps } = await edit(id, "nine months", "a year");
    const kept = await keepDraft(opened.database, people.editor, id, { baseRevision: 1, steps, version: 0 });
    expect(kept.version).toBe(1);
    await expect(
      keepDraft(opened.database, people.editor, id, { baseRevision: 1, steps: [], version: 0 }),
    ).rejects.toMatchObject({ code: "stale", detail: { current: { version: 1 } } });
    expect(await getDraft(opened.database, people.copy, id)).toBeNull();
    expect((await getDraft(opened.database, people.editor, id))?.steps).toEqual(steps);
    await saveEdit(opened.database, people.editor, id, { ...asked(), steps });
    expect(await getDraft(opened.database, people.editor, id)).toBeNull();
  });
});

describe("reading", () => {
  test("is marked forwards only, on revisions there are", async () => {
    const { id } = await article();
    await saveText(opened.database, people.editor, id, draft([TWO]));
    const read = async () => (await getArticle(opened.database, people.copy, id)).lastRead;
    expect(await read()).toBeUndefined();
    await markRead(opened.database, people.copy, id, 2);
    await markRead(opened.database, people.copy, id, 1);
    expect(await read()).toBe(2);
    await saveText(opened.database, people.copy, id, draft([THREE], 2));
    expect(await read()).toBe(3);
    await saveText(opened.database, people.editor, id, draft([ONE], 3));
    expect(await read()).toBe(3);
    await expect(markRead(opened.database, people.copy, id, 5)).rejects.toMatchObject({ code: "invalid" });
  });
});
