import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { CORRECTION_STATES, type CorrectionState } from "@/domain/correction/correction";
import {
  ARTICLE,
  BARE,
  CHIEF,
  COMMENT,
  CORRECTION,
  EDITOR,
  id,
  insert,
  insertWorld,
  NEWSROOM,
  RIVAL,
  type Row,
  valid,
} from "./test-rows";

const RESTRICT = "23001";
const CHECK = "23514";
const REFERENCE = "23503";
const UNIQUE = "23505";

const APPROVAL = id(51);
const REFUSAL = id(52);
const RIVALS_APPROVAL = id(53);
const open = { decision_id: null, applied_revision: null, superseded_by: null, withdrawn_at: null };

/** What else must hold in each state, given the decisions `insertDecisions` makes. */
const IN_STATE: Record<CorrectionState, Row> = {
  open: { ...open, state: "open" },
  approved: { ...open, state: "approved", decision_id: APPROVAL, applied_revision: 2 },
  declined: { ...open, state: "declined", decision_id: REFUSAL },
  withdrawn: { ...open, state: "withdrawn", withdrawn_at: "2026-01-01T00:00:00Z" },
  superseded: { ...open, state: "superseded", superseded_by: RIVAL },
};

const LEGAL = new Set([
  "open > approved",
  "open > declined",
  "open > withdrawn",
  "open > superseded",
  "approved > open",
  "declined > open",
  "superseded > open",
]);

let test: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  test = await createTestDatabase();
  client = await test.pool.connect();
  await insertWorld(client);
  await insertDecisions();
  await insert(client, "anchor", valid.anchor);
  await insert(client, "revision_snapshot", valid.revision_snapshot);
  await insert(client, "revision_step", valid.revision_step);
  await insert(client, "event", valid.event);
});
afterAll(async () => {
  client.release();
  await test.close();
});

/** An approval and a refusal of one correction and an approval of its rival, none of them standing yet. */
async function insertDecisions(): Promise<void> {
  const corrected = { ...valid.revision, reason: "correction" };
  await insert(client, "revision", { ...corrected, correction_id: CORRECTION });
  await insert(client, "revision", { ...corrected, number: 3, parent: 2, correction_id: RIVAL });
  const approved = { ...valid.decision, outcome: "approved", revision: 2 };
  await insert(client, "decision", { ...approved, id: APPROVAL });
  await insert(client, "decision", { ...valid.decision, id: REFUSAL });
  await insert(client, "decision", { ...approved, id: RIVALS_APPROVAL, correction_id: RIVAL });
}

async function rolledBack(work: () => Promise<unknown>): Promise<void> {
  await client.query("begin");
  try {
    await work();
  } finally {
    await client.query("rollback");
  }
}

async function update(table: string, where: Row, change: Row): Promise<void> {
  const set = Object.keys(change).map((column, at) => `"${column}" = $${at + 1}`);
  const of = Object.keys(where).map((column, at) => `"${column}" = $${set.length + at + 1}`);
  const values = [...Object.values(change), ...Object.values(where)];
  const { rowCount } = await client.query(`update "${table}" set ${set} where ${of.join(" and ")}`, values);
  expect(rowCount).toBe(1);
}

const change = (row: Row) => update("correction", { newsroom_id: NEWSROOM, id: CORRECTION }, row);
const refused = (work: () => Promise<unknown>, code: string, constraint?: string) =>
  expect(rolledBack(work)).rejects.toMatchObject(constraint ? { code, constraint } : { code });

describe("a correction", () => {
  const ways = CORRECTION_STATES.flatMap((from) =>
    CORRECTION_STATES.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  it.each(ways)("goes from %s to %s only along the legal ways", async (from, to) => {
    const go = async () => {
      if (from !== "open") await change(IN_STATE[from]);
      await change(IN_STATE[to]);
    };
    if (LEGAL.has(`${from} > ${to}`)) await rolledBack(go);
    else await refused(go, RESTRICT);
  });

  it.each([
    ["approved without a decision", { ...IN_STATE.approved, decision_id: null }, CHECK, "correction_decided"],
    ["open with a decision", { decision_id: REFUSAL }, RESTRICT],
    [
      "approved without a revision",
      { ...IN_STATE.approved, applied_revision: null },
      CHECK,
      "correction_applied",
    ],
    [
      "approved by a revision made for its rival",
      { ...IN_STATE.approved, applied_revision: 3 },
      REFERENCE,
      "correction_applied_revision",
    ],
    [
      "approved by a revision made for nothing",
      { ...IN_STATE.approved, applied_revision: 1 },
      REFERENCE,
      "correction_applied_revision",
    ],
    [
      "declined on the strength of an approval",
      { ...IN_STATE.declined, decision_id: APPROVAL },
      REFERENCE,
      "correction_standing_decision",
    ],
    [
      "approved by its rival's decision",
      { ...IN_STATE.approved, decision_id: RIVALS_APPROVAL },
      REFERENCE,
      "correction_standing_decision",
    ],
    ["superseded by nothing", { state: "superseded" }, CHECK, "correction_superseded"],
    [
      "superseded by itself",
      { ...IN_STATE.superseded, superseded_by: CORRECTION },
      CHECK,
      "correction_not_its_own_rival",
    ],
    [
      "superseded by a comment",
      { ...IN_STATE.superseded, superseded_by: COMMENT },
      REFERENCE,
      "correction_superseded_by",
    ],
    ["withdrawn at no time", { state: "withdrawn" }, CHECK, "correction_withdrawn"],
  ] as [string, Row, string, string?][])("is never %s", (_what, row, code, constraint) =>
    refused(() => change(row), code, constraint),
  );

  it("keeps the one decision that stands", () =>
    refused(async () => {
      await change(IN_STATE.declined);
      await insert(client, "decision", { ...valid.decision, id: id(54) });
      await change({ decision_id: id(54) });
    }, RESTRICT));

  it.each([
    { replacement: "other words" },
    { reason: "Another." },
    { author_id: EDITOR },
    { article_id: id(22) },
  ])("keeps what it proposes: %j is refused", (row) => refused(() => change(row), RESTRICT));

  it("is not decided again by a decision that was undone", () =>
    refused(async () => {
      await insert(client, "decision_undo", undone(REFUSAL, "declined"));
      await change(IN_STATE.declined);
    }, RESTRICT));
});

function undone(decision: string, outcome: string, revision: number | null = null): Row {
  return {
    newsroom_id: NEWSROOM,
    decision_id: decision,
    correction_id: CORRECTION,
    article_id: ARTICLE,
    outcome,
    member_id: CHIEF,
    revision,
  };
}

describe("undoing a decision", () => {
  const undo = (row: Row) => insert(client, "decision_undo", row);

  it("is recorded with the revision it made, where it made one", async () => {
    await rolledBack(() => undo(undone(REFUSAL, "declined")));
    await rolledBack(() => undo(undone(APPROVAL, "approved", 2)));
  });

  it.each([
    ["of an approval without a revision", undone(APPROVAL, "approved"), CHECK, "decision_undo_changes_text"],
    ["of a refusal with one", undone(REFUSAL, "declined", 2), CHECK, "decision_undo_changes_text"],
    [
      "with a revision made for a rival",
      undone(APPROVAL, "approved", 3),
      REFERENCE,
      "decision_undo_revision",
    ],
    ["of another outcome", undone(REFUSAL, "approved", 2), REFERENCE, "decision_undo_decision"],
    ["of no decision", undone(id(99), "declined"), REFERENCE, "decision_undo_decision"],
  ] as [string, Row, string, string][])("is refused %s", (_what, row, code, constraint) =>
    refused(() => undo(row), code, constraint),
  );

  it("happens once", () =>
    refused(
      async () => {
        await undo(undone(REFUSAL, "declined"));
        await undo(undone(REFUSAL, "declined"));
      },
      UNIQUE,
      "decision_undo_pk",
    ));
});

describe("an anchor", () => {
  const where = { newsroom_id: NEWSROOM, annotation_id: BARE, ordinal: 1 };
  const move = (row: Row) => update("anchor", where, row);

  it("moves", () => rolledBack(() => move({ start_offset: 5, end_offset: 10, state: "moved" })));

  it.each([
    { made_revision: 2, place_revision: 2 },
    { made_start_block: "b2" },
    { made_start_offset: 3 },
    { made_end_block: "b2" },
    { made_end_offset: 10 },
    { exact: "other" },
    { prefix: "" },
    { suffix: "." },
    { ordinal: 2 },
  ])("stays as made: %j is refused", (row) => refused(() => move(row), RESTRICT));

  it("stays as it was once it is replaced", () =>
    refused(async () => {
      await move({ replaced_at: "2026-01-01T00:00:00Z" });
      await move({ replaced_at: null });
    }, RESTRICT));

  it("is never deleted", () => refused(() => client.query("delete from anchor"), RESTRICT));
});

describe("what happened", () => {
  let owner: pg.Client;
  beforeAll(async () => {
    owner = new pg.Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await insert(owner, "decision_undo", undone(REFUSAL, "declined"));
  });
  afterAll(() => owner.end());

  it.each(["event", "revision", "revision_step", "decision", "decision_undo"])(
    "is not changed, deleted or emptied: %s",
    async (table) => {
      for (const attempt of [
        `update ${table} set newsroom_id = newsroom_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(owner.query(attempt), attempt).rejects.toMatchObject({ code: RESTRICT });
      await expect(client.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: "42501" });
    },
  );

  it("keeps a snapshot as it was, though one may be pruned", async () => {
    await refused(() => client.query("update revision_snapshot set document = document"), RESTRICT);
    await rolledBack(() => client.query("delete from revision_snapshot"));
  });
});
