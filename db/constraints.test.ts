import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import {
  BARE,
  CHIEF,
  CITATION,
  COMMENT,
  CORRECTION,
  EDITOR,
  ELSEWHERE,
  id,
  insert,
  insertWorld,
  NEWSROOM,
  OTHER_ARTICLE,
  OTHER_NEWSROOM,
  REPORTER,
  type Row,
  STRANGER,
  STRANGERS_SOURCE,
  valid,
} from "./test-rows";

const CHECK = "23514";
const REFERENCE = "23503";
const UNIQUE = "23505";
const RESTRICT = "23001";
const MISSING = "23502";

/** What makes a valid row bad, the SQLSTATE it is refused with, and the constraint that refuses it. */
type Bad = [what: string, change: Row, code: string, constraint?: string];

const nowhere = { start_block: null, start_offset: null, end_block: null, end_offset: null };
const before = "2026-01-01T00:00:00Z";

const BAD_ROWS: Record<keyof typeof valid, Bad[]> = {
  member: [
    ["a role nobody has", { role: "owner" }, CHECK, "member_role"],
    ["an account that is a member already", { account_id: "editor" }, UNIQUE, "member_once_per_newsroom"],
    ["an account nobody has", { account_id: "ghost" }, REFERENCE, "member_account_exists"],
    ["no name", { name: "" }, CHECK, "member_name_length"],
    ["a newsroom that is not", { newsroom_id: id(3) }, REFERENCE, "member_newsroom"],
  ],
  revision: [
    ["a gap in the chain", { number: 3 }, CHECK, "revision_chain"],
    ["a revision without parent after the first", { parent: null }, CHECK, "revision_chain"],
    ["a first revision again", { number: 1, parent: null }, UNIQUE, "revision_pk"],
    ["a revision zero", { number: 0, parent: null }, CHECK, "revision_chain"],
    ["a parent that is not", { number: 9, parent: 8 }, REFERENCE, "revision_parent"],
    ["a short hash", { content_hash: Buffer.alloc(31) }, CHECK, "revision_hash_length"],
    ["a reason unheard of", { reason: "whim" }, CHECK, "revision_reason"],
    ["a correction not named", { reason: "correction" }, CHECK, "revision_names_its_correction"],
    [
      "an edit that names a correction",
      { correction_id: CORRECTION },
      CHECK,
      "revision_names_its_correction",
    ],
    [
      "another article's correction",
      { reason: "correction", correction_id: ELSEWHERE },
      REFERENCE,
      "revision_correction",
    ],
    ["an author of another newsroom", { author_id: STRANGER }, REFERENCE, "revision_author"],
  ],
  revision_snapshot: [
    ["a list for a document", { document: "[]" }, CHECK, "revision_snapshot_document"],
    ["an object that is no document", { document: "{}" }, CHECK, "revision_snapshot_document"],
    ["part of a document", { document: `{"type":"paragraph"}` }, CHECK, "revision_snapshot_document"],
    ["a revision that is not", { revision: 7 }, REFERENCE, "revision_snapshot_revision"],
  ],
  revision_step: [
    ["ranges that are no triples", { map_ranges: [1, 2] }, CHECK, "revision_step_map_ranges"],
    ["a hole in the ranges", { map_ranges: [1, null, 2] }, CHECK, "revision_step_map_ranges"],
    ["a negative size", { map_ranges: [1, -1, 2] }, CHECK, "revision_step_map_ranges"],
    ["a negative ordinal", { ordinal: -1 }, CHECK, "revision_step_ordinal"],
    ["a list for a step", { step: "[]" }, CHECK, "revision_step_object"],
    ["a revision that is not", { revision: 7 }, REFERENCE, "revision_step_revision"],
  ],
  annotation: [
    ["a kind unheard of", { kind: "doodle" }, CHECK, "annotation_kind"],
    ["another newsroom's article", { newsroom_id: OTHER_NEWSROOM, author_id: STRANGER }, REFERENCE],
    ["an author of another newsroom", { author_id: STRANGER }, REFERENCE, "annotation_author"],
    ["a resolution by nobody", { resolved_at: before }, CHECK, "annotation_resolved"],
    ["a deletion at no time", { deleted_by: EDITOR }, CHECK, "annotation_deleted"],
    ["an id that is taken", { id: COMMENT }, UNIQUE, "annotation_pk"],
  ],
  anchor: [
    ["an end before its start", { made_end_offset: 3 }, CHECK, "anchor_made_offsets"],
    ["a place that ends before it starts", { end_offset: 3 }, CHECK, "anchor_place_offsets"],
    ["a start before the block", { made_start_offset: -1 }, CHECK, "anchor_made_offsets"],
    ["a place before the block", { start_offset: -1 }, CHECK, "anchor_place_offsets"],
    ["words where none were selected", { made_end_offset: 4 }, CHECK, "anchor_made_words"],
    ["no words where some were selected", { exact: "", end_offset: 4 }, CHECK, "anchor_made_words"],
    ["words that stand on nothing", { end_offset: 4 }, CHECK, "anchor_same_words"],
    ["a detached anchor with a place", { state: "detached" }, CHECK, "anchor_placed"],
    ["an anchored one without", nowhere, CHECK, "anchor_placed"],
    ["half a place", { end_block: null }, CHECK, "anchor_placed"],
    ["a state unheard of", { state: "lost" }, CHECK, "anchor_state"],
    ["a block without a name", { made_start_block: "" }, CHECK, "anchor_made_blocks"],
    ["another article", { article_id: OTHER_ARTICLE }, REFERENCE, "anchor_annotation"],
    ["a revision that is not", { made_revision: 2, place_revision: 2 }, REFERENCE, "anchor_made_revision"],
    ["a place older than the anchor", { place_revision: 0 }, CHECK, "anchor_place_after_made"],
    ["an ordinal of zero", { ordinal: 0 }, CHECK, "anchor_ordinal"],
  ],
  correction: [
    [
      "an annotation that is a comment",
      { id: COMMENT, author_id: EDITOR },
      REFERENCE,
      "correction_is_a_correction",
    ],
    ["another kind", { kind: "comment" }, CHECK, "correction_kind"],
    ["somebody else as its author", { author_id: EDITOR }, REFERENCE, "correction_author"],
    ["another article", { article_id: OTHER_ARTICLE }, REFERENCE, "correction_in_article"],
    ["no reason", { reason: "" }, CHECK, "correction_reason_length"],
    ["too long a replacement", { replacement: "x".repeat(50_001) }, CHECK, "correction_replacement_length"],
    ["one born withdrawn", { state: "withdrawn", withdrawn_at: before }, RESTRICT],
    ["an open one that was applied", { applied_revision: 1 }, CHECK, "correction_applied"],
    ["an open one that was superseded", { superseded_by: CORRECTION }, CHECK, "correction_superseded"],
  ],
  decision: [
    ["one's own correction", { member_id: REPORTER }, CHECK, "decision_four_eyes"],
    ["a lie about its author", { correction_author_id: CHIEF }, REFERENCE, "decision_correction"],
    ["a comment", { correction_id: COMMENT, correction_author_id: CHIEF }, REFERENCE],
    ["no reason to decline", { reason: null }, CHECK, "decision_refusal_says_why"],
    ["an outcome unheard of", { outcome: "maybe" }, CHECK, "decision_outcome"],
    ["a member of another newsroom", { member_id: STRANGER }, REFERENCE, "decision_member"],
    ["another article", { article_id: OTHER_ARTICLE }, REFERENCE, "decision_article"],
    ["a revision that is not", { revision: 9 }, REFERENCE, "decision_revision"],
  ],
  source: [
    ["a script for an address", { url: "javascript:alert(1)" }, CHECK, "source_url"],
    ["a file for an address", { url: "file:///etc/passwd" }, CHECK, "source_url"],
    ["an endless address", { url: `https://example.org/${"x".repeat(2048)}` }, CHECK, "source_url"],
    ["a type unheard of", { type: "rumour" }, CHECK, "source_type"],
    ["no title", { title: "" }, CHECK, "source_title_length"],
    ["a maker of another newsroom", { created_by: STRANGER }, REFERENCE, "source_created_by"],
  ],
  citation: [
    ["an annotation that is a correction", { annotation_id: BARE }, REFERENCE, "citation_is_a_source"],
    ["another kind", { kind: "comment" }, CHECK, "citation_kind"],
    ["another newsroom's source", { source_id: STRANGERS_SOURCE }, REFERENCE, "citation_source"],
    ["a stance unheard of", { stance: "denies" }, CHECK, "citation_stance"],
  ],
  comment: [
    ["nothing said", { body: "" }, CHECK, "comment_body_length"],
    ["too much said", { body: "x".repeat(20_001) }, CHECK, "comment_body_length"],
    ["an annotation that is not", { annotation_id: id(99) }, REFERENCE, "comment_annotation"],
    ["an author of another newsroom", { author_id: STRANGER }, REFERENCE, "comment_author"],
    ["a deletion by nobody", { deleted_at: before }, CHECK, "comment_deleted"],
  ],
  event: [
    ["a type that is no type", { type: "Something happened" }, CHECK, "event_type"],
    ["a revision of no article", { article_id: null }, CHECK, "event_revision_of_article"],
    ["nobody who did it", { member_id: null }, MISSING],
    ["a member of another newsroom", { member_id: STRANGER }, REFERENCE, "event_member"],
    ["another newsroom", { newsroom_id: OTHER_NEWSROOM, member_id: STRANGER }, REFERENCE, "event_article"],
    ["a list of data", { data: "[]" }, CHECK, "event_data"],
  ],
};

let test: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  test = await createTestDatabase();
  client = await test.pool.connect();
  await insertWorld(client);
});
afterAll(async () => {
  client.release();
  await test.close();
});

async function rolledBack(work: () => Promise<unknown>): Promise<unknown> {
  await client.query("begin");
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

describe.each(Object.entries(BAD_ROWS))("%s", (table, bad) => {
  const row: Row = valid[table as keyof typeof valid];

  it("takes a valid row", () => rolledBack(() => insert(client, table, row)));

  it.each(bad)("refuses %s", async (_what, change, code, constraint) => {
    const refused = rolledBack(() => insert(client, table, { ...row, ...change }));
    await expect(refused).rejects.toMatchObject(constraint ? { code, constraint } : { code });
  });
});

describe("anchors", () => {
  it("take a detached anchor without a place, and an insertion point", async () => {
    await rolledBack(() => insert(client, "anchor", { ...valid.anchor, ...nowhere, state: "detached" }));
    const point = { exact: "", made_end_offset: 4, end_offset: 4 };
    await rolledBack(() => insert(client, "anchor", { ...valid.anchor, ...point }));
  });

  it("refuse a second current one, and take it once the first is replaced", () =>
    rolledBack(async () => {
      await insert(client, "anchor", valid.anchor);
      await client.query("savepoint before");
      const second = insert(client, "anchor", { ...valid.anchor, ordinal: 2 });
      await expect(second).rejects.toMatchObject({ code: UNIQUE, constraint: "anchor_current" });
      await client.query("rollback to before");
      await client.query("update anchor set replaced_at = now() where annotation_id = $1", [BARE]);
      await insert(client, "anchor", { ...valid.anchor, ordinal: 2 });
    }));
});

describe("articles", () => {
  const born = {
    newsroom_id: NEWSROOM,
    id: id(97),
    headline: "Ferry late",
    head_revision: 1,
    created_by: REPORTER,
  };
  const first = { ...valid.revision, article_id: born.id, number: 1, parent: null, reason: "import" };
  const settle = () => client.query("set constraints all immediate");

  it("are born with their first revision", () =>
    rolledBack(async () => {
      await insert(client, "article", born);
      await insert(client, "revision", first);
      await settle();
    }));

  it("are refused at commit without it", async () => {
    const alone = rolledBack(async () => {
      await insert(client, "article", born);
      await settle();
    });
    await expect(alone).rejects.toMatchObject({ code: REFERENCE, constraint: "article_head_revision" });
  });

  it.each([
    ["a state unheard of", { state: "spiked" }, "article_state", CHECK],
    ["no headline", { headline: "" }, "article_headline_length", CHECK],
    ["a maker of another newsroom", { created_by: STRANGER }, "article_created_by", REFERENCE],
  ])("refuse %s", async (_what, change, constraint, code) => {
    const refused = rolledBack(() => insert(client, "article", { ...born, ...change }));
    await expect(refused).rejects.toMatchObject({ code, constraint });
  });
});

it("has one first newsroom", async () => {
  await rolledBack(() => insert(client, "newsroom", { id: id(4), name: "The Third" }));
  const second = rolledBack(() =>
    insert(client, "newsroom", { id: id(4), name: "The Third", is_first: true }),
  );
  await expect(second).rejects.toMatchObject({ code: UNIQUE, constraint: "newsroom_first" });
});

it("keeps one citation for each annotation", async () => {
  const twice = rolledBack(async () => {
    await insert(client, "citation", valid.citation);
    await insert(client, "citation", { ...valid.citation, annotation_id: CITATION });
  });
  await expect(twice).rejects.toMatchObject({ code: UNIQUE, constraint: "citation_pk" });
});
