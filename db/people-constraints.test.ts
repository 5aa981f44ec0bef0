import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import {
  ARTICLE,
  CHIEF,
  COMMENT,
  EDITOR,
  id,
  insert,
  insertWorld,
  NEWSROOM,
  OTHER_ARTICLE,
  OTHER_NEWSROOM,
  REPORTER,
  type Row,
  STRANGER,
  valid,
} from "./test-rows";

const CHECK = "23514";
const REFERENCE = "23503";
const UNIQUE = "23505";
const RESTRICT = "23001";

const HASH = Buffer.alloc(32);
const TYPE = id(61);
const REVIEW = id(62);
const APPROVAL = id(63);
const when = "2026-01-01T00:00:00Z";
const of = { newsroom_id: NEWSROOM, article_id: ARTICLE };

/** A valid row of each table about people and stages; the world holds what they refer to. */
const ROWS = {
  article_type: { newsroom_id: NEWSROOM, id: id(71), name: "Column", stages: "[]" },
  article_stage: {
    ...of,
    key: "legal",
    position: 3,
    name: "Legal",
    roles: ["legal"],
    blocks: true,
    covers: ["words"],
  },
  approval: {
    ...of,
    id: id(72),
    article_author_id: REPORTER,
    stage_key: "desk",
    member_id: EDITOR,
    revision: 1,
    content_hash: HASH,
  },
  urgent_publication: {
    ...of,
    revision: 1,
    member_id: CHIEF,
    reason: "It is on every channel.",
    missing: ["Copy"],
  },
  assignment: { ...of, id: id(73), kind: "stage", stage_key: "desk", member_id: EDITOR, assigned_by: CHIEF },
  notification: {
    ...of,
    id: id(74),
    member_id: EDITOR,
    type: "assigned",
    by_id: CHIEF,
    sentence: "asked you for the desk stage",
  },
  review: { ...of, article_id: OTHER_ARTICLE, id: id(75), member_id: EDITOR },
  invite: {
    newsroom_id: NEWSROOM,
    id: id(76),
    code_hash: HASH,
    role: "legal",
    invited_by: CHIEF,
    expires_at: when,
  },
  comment_mention: { newsroom_id: NEWSROOM, comment_id: id(95), member_id: CHIEF },
  annotation: { ...valid.annotation, review_id: REVIEW, is_private: true },
  comment: { ...valid.comment, id: id(77), review_id: REVIEW, is_private: true },
} satisfies Record<string, Row>;

/** What makes a valid row bad, the SQLSTATE it is refused with, and the constraint that refuses it. */
type Bad = [what: string, change: Row, code: string, constraint?: string];

const BAD_ROWS: Record<keyof typeof ROWS, Bad[]> = {
  article_type: [
    ["a name that is taken, in other letters", { name: "DAILY" }, UNIQUE, "article_type_name"],
    ["a second default", { is_default: true }, UNIQUE, "article_type_default"],
    ["no name", { name: "" }, CHECK, "article_type_name_length"],
    ["stages that are no list", { stages: "{}" }, CHECK, "article_type_stages"],
    ["a newsroom that is not", { newsroom_id: id(3) }, REFERENCE, "article_type_newsroom"],
  ],
  article_stage: [
    ["a key with capitals", { key: "Legal" }, CHECK, "article_stage_key"],
    ["a key that is there", { key: "desk" }, UNIQUE, "article_stage_pk"],
    ["no role that gives it", { roles: [] }, CHECK, "article_stage_roles"],
    ["a role nobody has", { roles: ["owner"] }, CHECK, "article_stage_roles"],
    ["nothing that is read", { covers: [] }, CHECK, "article_stage_covers"],
    ["something nobody reads", { covers: ["smell"] }, CHECK, "article_stage_covers"],
    ["another newsroom's article", { newsroom_id: OTHER_NEWSROOM }, REFERENCE, "article_stage_article"],
  ],
  approval: [
    ["the article's author", { member_id: REPORTER }, CHECK, "approval_not_by_the_author"],
    [
      "a lie about the author",
      { member_id: REPORTER, article_author_id: CHIEF },
      REFERENCE,
      "approval_article_author",
    ],
    ["a text that never was", { content_hash: Buffer.alloc(32, 1) }, REFERENCE, "approval_content"],
    ["a revision that is not", { revision: 2 }, REFERENCE, "approval_content"],
    ["a stage the article does not have", { stage_key: "final" }, REFERENCE, "approval_stage"],
    ["another article's stage", { article_id: OTHER_ARTICLE }, REFERENCE],
    ["a member of another newsroom", { member_id: STRANGER }, REFERENCE, "approval_member"],
    ["the same again", { member_id: CHIEF }, UNIQUE, "approval_once"],
    ["a withdrawal by nobody", { withdrawn_at: when }, CHECK, "approval_withdrawn"],
    ["an empty note", { note: "" }, CHECK, "approval_note_length"],
  ],
  urgent_publication: [
    ["no reason", { reason: "" }, CHECK, "urgent_publication_reason_length"],
    ["nothing missing", { missing: [] }, CHECK, "urgent_publication_missing"],
    ["a reading by whoever published it", { back_read_by: CHIEF, back_read_at: when }, CHECK],
    ["a reading at no time", { back_read_by: EDITOR }, CHECK, "urgent_publication_back_read"],
    ["a revision that is not", { revision: 2 }, REFERENCE, "urgent_publication_revision"],
    ["a member of another newsroom", { member_id: STRANGER }, REFERENCE, "urgent_publication_member"],
  ],
  assignment: [
    ["a stage not named", { stage_key: null }, CHECK, "assignment_of_stage"],
    ["a stage the article does not have", { stage_key: "final" }, REFERENCE, "assignment_stage"],
    ["an article with a stage", { kind: "article" }, CHECK, "assignment_of_stage"],
    ["a thread not named", { kind: "thread", stage_key: null }, CHECK, "assignment_of_annotation"],
    [
      "another article's thread",
      { kind: "thread", stage_key: null, annotation_id: COMMENT, article_id: OTHER_ARTICLE },
      REFERENCE,
      "assignment_annotation",
    ],
    ["a kind unheard of", { kind: "favour", stage_key: null }, CHECK, "assignment_kind"],
    ["a member of another newsroom", { member_id: STRANGER }, REFERENCE, "assignment_member"],
    ["done by nobody", { done_at: when }, CHECK, "assignment_settled"],
    [
      "both done and taken back",
      { done_at: when, cancelled_at: when, settled_by: CHIEF },
      CHECK,
      "assignment_one_end",
    ],
  ],
  notification: [
    ["news of oneself", { member_id: CHIEF }, CHECK, "notification_not_of_oneself"],
    ["nothing said", { sentence: "" }, CHECK, "notification_sentence_length"],
    ["a type unheard of", { type: "gossip" }, CHECK, "notification_type"],
    ["a way of mail unheard of", { mail: "pigeon" }, CHECK, "notification_mail"],
    ["another newsroom's member", { member_id: STRANGER }, REFERENCE, "notification_member"],
    [
      "another article's annotation",
      { article_id: OTHER_ARTICLE, annotation_id: COMMENT },
      REFERENCE,
      "notification_annotation",
    ],
    ["a comment that is not there", { comment_id: ARTICLE }, REFERENCE, "notification_comment"],
  ],
  review: [
    ["a second open one", { article_id: ARTICLE }, UNIQUE, "review_open"],
    ["one both submitted and discarded", { submitted_at: when, discarded_at: when }, CHECK, "review_one_end"],
    ["an empty note", { note: "" }, CHECK, "review_note_length"],
    ["a member of another newsroom", { member_id: STRANGER }, REFERENCE, "review_member"],
  ],
  invite: [
    ["a role nobody has", { role: "owner" }, CHECK, "invite_role"],
    ["a code instead of its hash", { code_hash: Buffer.from("letmein") }, CHECK, "invite_code_length"],
    [
      "a mailed code instead of its hash",
      { email: "cy@example.org", mailed_code_hash: Buffer.from("letmein") },
      CHECK,
      "invite_mailed_code_length",
    ],
    ["a mailed code and no address", { mailed_code_hash: HASH }, CHECK, "invite_mailed_to"],
    ["a use by nobody", { used_at: when }, CHECK, "invite_used"],
    [
      "one both used and revoked",
      { used_at: when, used_by: EDITOR, revoked_at: when },
      CHECK,
      "invite_one_end",
    ],
    ["an inviter of another newsroom", { invited_by: STRANGER }, REFERENCE, "invite_invited_by"],
  ],
  comment_mention: [
    ["a comment that is not", { comment_id: id(99) }, REFERENCE, "comment_mention_comment"],
    ["a member of another newsroom", { member_id: STRANGER }, REFERENCE, "comment_mention_member"],
  ],
  annotation: [
    ["one in private without a review", { review_id: null }, CHECK, "annotation_private_in_review"],
    ["one in another member's review", { author_id: CHIEF }, REFERENCE, "annotation_review"],
    ["one in a review of another article", { article_id: OTHER_ARTICLE }, REFERENCE, "annotation_review"],
  ],
  comment: [
    ["one in private without a review", { review_id: null }, CHECK, "comment_private_in_review"],
    ["one in another member's review", { author_id: CHIEF }, REFERENCE, "comment_review"],
  ],
};

let test: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  test = await createTestDatabase();
  client = await test.pool.connect();
  await insertWorld(client);
  await insert(client, "article_type", { ...ROWS.article_type, id: TYPE, name: "Daily", is_default: true });
  await insert(client, "article_stage", { ...ROWS.article_stage, key: "desk", position: 1 });
  await insert(client, "approval", { ...ROWS.approval, id: APPROVAL, member_id: CHIEF });
  await insert(client, "review", { ...ROWS.review, article_id: ARTICLE, id: REVIEW });
  await insert(client, "comment", valid.comment);
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
const refused = (work: () => Promise<unknown>, code: string, constraint?: string) =>
  expect(rolledBack(work)).rejects.toMatchObject(constraint ? { code, constraint } : { code });

describe.each(Object.entries(BAD_ROWS))("%s", (table, bad) => {
  const row: Row = ROWS[table as keyof typeof ROWS];

  it("takes a valid row", () => rolledBack(() => insert(client, table, row)));

  it.each(bad)("refuses %s", (_what, change, code, constraint) =>
    refused(() => insert(client, table, { ...row, ...change }), code, constraint),
  );
});

describe("an approval, once given", () => {
  const change = (set: string) => client.query(`update approval set ${set} where id = $1`, [APPROVAL]);
  const withdrawal = `withdrawn_at = now(), withdrawn_by = '${CHIEF}'`;

  it("may be withdrawn, and given again then", () =>
    rolledBack(async () => {
      await change(withdrawal);
      await insert(client, "approval", { ...ROWS.approval, member_id: CHIEF });
    }));

  it.each(["revision = 2", "stage_key = 'copy'", `member_id = '${EDITOR}'`, "note = 'Read.'"])(
    "is never another: %s",
    (set) => refused(() => change(set), RESTRICT),
  );

  it("is not withdrawn twice, and stays withdrawn", async () => {
    for (const again of [withdrawal, "withdrawn_at = null, withdrawn_by = null"])
      await refused(async () => {
        await change(withdrawal);
        await change(again);
      }, RESTRICT);
  });

  it("is never deleted", () => refused(() => client.query("delete from approval"), RESTRICT));

  it("keeps its stage", () =>
    refused(() => client.query("delete from article_stage where key = 'desk'"), REFERENCE, "approval_stage"));
});

describe("an article's state", () => {
  const put = (set: string) => client.query(`update article set ${set} where id = $1`, [ARTICLE]);

  it.each(["on_hold", "killed"])("of one that is %s says where it goes back to", async (state) => {
    await rolledBack(() => put(`state = '${state}', state_before = 'approved'`));
    for (const before of ["null", "'on_hold'", "'killed'"])
      await refused(() => put(`state = '${state}', state_before = ${before}`), CHECK, "article_goes_back");
  });

  it("of any other says nothing of the kind", () =>
    refused(() => put("state = 'approved', state_before = 'draft'"), CHECK, "article_goes_back"));

  it("is of a type of its newsroom", async () => {
    await rolledBack(() => put(`type_id = '${TYPE}'`));
    await refused(() => put(`type_id = '${id(99)}'`), REFERENCE, "article_of_type");
  });
});

it("knows two rules of approval", async () => {
  await rolledBack(() => client.query("update newsroom set approval_rule = 'no_contributor'"));
  await refused(
    () => client.query("update newsroom set approval_rule = 'anybody'"),
    CHECK,
    "newsroom_approval_rule",
  );
});
