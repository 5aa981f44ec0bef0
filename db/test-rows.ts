import type pg from "pg";

/** A row as SQL sees it, by column name. */
export type Row = Record<string, unknown>;

/** The nth of a fixed series of ids. */
export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const NEWSROOM = id(1);
export const OTHER_NEWSROOM = id(2);
export const REPORTER = id(11);
export const EDITOR = id(12);
export const CHIEF = id(13);
export const STRANGER = id(14);
export const ARTICLE = id(21);
export const OTHER_ARTICLE = id(22);
export const CORRECTION = id(31);
export const RIVAL = id(32);
export const ELSEWHERE = id(33);
export const COMMENT = id(34);
export const CITATION = id(35);
/** An annotation of kind correction that has neither anchor nor correction yet. */
export const BARE = id(36);
export const SOURCE = id(41);
export const STRANGERS_SOURCE = id(42);

/** One valid row of each table, complete, that can be inserted beside `insertWorld`'s. */
export const valid = {
  member: { newsroom_id: NEWSROOM, id: id(91), account_id: "spare", name: "Ada Pell", role: "legal" },
  revision: {
    newsroom_id: NEWSROOM,
    article_id: ARTICLE,
    number: 2,
    parent: 1,
    reason: "edit",
    author_id: REPORTER,
    content_hash: Buffer.alloc(32),
    word_count: 2,
    correction_id: null as string | null,
  },
  revision_snapshot: {
    newsroom_id: NEWSROOM,
    article_id: OTHER_ARTICLE,
    revision: 1,
    document: `{"type":"doc","content":[]}`,
  },
  revision_step: {
    newsroom_id: NEWSROOM,
    article_id: ARTICLE,
    revision: 1,
    ordinal: 1,
    step: `{"stepType":"replace"}`,
    map_ranges: [1, 0, 4],
  },
  annotation: { newsroom_id: NEWSROOM, id: id(92), article_id: ARTICLE, kind: "comment", author_id: EDITOR },
  anchor: {
    newsroom_id: NEWSROOM,
    annotation_id: BARE,
    ordinal: 1,
    article_id: ARTICLE,
    made_revision: 1,
    made_start_block: "b1",
    made_start_offset: 4,
    made_end_block: "b1",
    made_end_offset: 9,
    exact: "words",
    prefix: "the ",
    suffix: "",
    start_block: "b1",
    start_offset: 4,
    end_block: "b1",
    end_offset: 9,
    state: "anchored",
    place_revision: 1,
  },
  correction: {
    newsroom_id: NEWSROOM,
    id: BARE,
    article_id: ARTICLE,
    author_id: REPORTER,
    replacement: "word",
    reason: "One is enough.",
  },
  decision: {
    newsroom_id: NEWSROOM,
    id: id(93),
    correction_id: CORRECTION,
    correction_author_id: REPORTER,
    article_id: ARTICLE,
    member_id: EDITOR,
    outcome: "declined",
    reason: "The words stand.",
    exact: "words",
    replacement: "word",
    revision: 1,
  },
  source: {
    newsroom_id: NEWSROOM,
    id: id(94),
    type: "report",
    title: "Harbour dues 2025",
    url: "https://example.org/dues",
    created_by: REPORTER,
  },
  citation: { newsroom_id: NEWSROOM, annotation_id: CITATION, source_id: SOURCE, stance: "supports" },
  comment: {
    newsroom_id: NEWSROOM,
    id: id(95),
    annotation_id: COMMENT,
    author_id: EDITOR,
    body: "Which quay?",
  },
  event: {
    newsroom_id: NEWSROOM,
    id: id(96),
    article_id: ARTICLE,
    member_id: EDITOR,
    type: "comment.written",
    subject_id: COMMENT,
    revision: 1,
  },
} satisfies Record<string, Row>;

/** Insert one row. */
export async function insert(client: pg.ClientBase, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const places = columns.map((_, at) => `$${at + 1}`);
  await client.query(`insert into "${table}" (${columns}) values (${places})`, Object.values(row));
}

/** Two newsrooms; in the first two articles with a revision each, and annotations of every kind. */
export async function insertWorld(client: pg.ClientBase): Promise<void> {
  await client.query("begin");
  await insertPeople(client);
  await insertArticle(client, ARTICLE);
  await insertArticle(client, OTHER_ARTICLE);
  for (const [correction, article] of [
    [CORRECTION, ARTICLE],
    [RIVAL, ARTICLE],
    [ELSEWHERE, OTHER_ARTICLE],
  ] as const) {
    const of = { article_id: article, author_id: REPORTER };
    await insert(client, "annotation", { ...valid.annotation, ...of, id: correction, kind: "correction" });
    await insert(client, "correction", { ...valid.correction, ...of, id: correction });
  }
  await insert(client, "annotation", { ...valid.annotation, id: COMMENT });
  await insert(client, "annotation", { ...valid.annotation, id: CITATION, kind: "source" });
  await insert(client, "annotation", {
    ...valid.annotation,
    id: BARE,
    kind: "correction",
    author_id: REPORTER,
  });
  await insert(client, "source", { ...valid.source, id: SOURCE });
  const strangers = { newsroom_id: OTHER_NEWSROOM, id: STRANGERS_SOURCE, created_by: STRANGER };
  await insert(client, "source", { ...valid.source, ...strangers });
  await client.query("commit");
}

async function insertPeople(client: pg.ClientBase): Promise<void> {
  await insert(client, "newsroom", { id: NEWSROOM, name: "The Courier", is_first: true });
  await insert(client, "newsroom", { id: OTHER_NEWSROOM, name: "The Rival" });
  for (const account of ["reporter", "editor", "chief", "stranger", "spare"])
    await insert(client, "user", { id: account, name: account, email: `${account}@example.org` });
  for (const [person, account, newsroom] of [
    [REPORTER, "reporter", NEWSROOM],
    [EDITOR, "editor", NEWSROOM],
    [CHIEF, "chief", NEWSROOM],
    [STRANGER, "stranger", OTHER_NEWSROOM],
  ])
    await insert(client, "member", {
      newsroom_id: newsroom,
      id: person,
      account_id: account,
      name: account,
      role: "editor",
    });
}

async function insertArticle(client: pg.ClientBase, article: string): Promise<void> {
  await insert(client, "article", {
    newsroom_id: NEWSROOM,
    id: article,
    headline: "Quay closed",
    head_revision: 1,
    created_by: REPORTER,
  });
  await insert(client, "revision", {
    ...valid.revision,
    article_id: article,
    number: 1,
    parent: null,
    reason: "import",
  });
}
