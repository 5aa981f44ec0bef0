import { createHash } from "node:crypto";
import type pg from "pg";

/** Links read at once. */
const BATCH = 1_000;
const BEFORE_THE_FIRST = Buffer.alloc(32);

/** A place in a newsroom's record that somebody noted when it was whole: how many events there were, and the hash of the last. */
export type Witness = { sequence: number; hash: string };

/** The first link that does not hold, and why, as a sentence. */
export type BrokenLink = { sequence: number; eventId?: string; problem: string };

/** What was found of one newsroom's record. */
export type RecordReport = {
  newsroom: { id: string; name: string };
  /** Its end, as far as it holds. */
  end: Witness;
  broken?: BrokenLink;
  /** Those of the noted places that are places of this record as it stands. */
  met: Witness[];
};

type Link = { sequence: number; event_id: string; previous_hash: Buffer; hash: Buffer; text: string | null };
type End = Witness & { digest: Buffer };

/**
 * Checks every newsroom's record as it stands at one moment: that its events follow one another without a gap, each as
 * it was recorded and carrying the hash of the one before it, and that no event stands outside it. Hashes are computed
 * here, not by the database. Reads only.
 */
export async function verifyRecord(
  client: pg.ClientBase,
  noted: readonly Witness[],
): Promise<RecordReport[]> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      "SELECT id, name FROM newsroom ORDER BY created_at, id",
    );
    const reports: RecordReport[] = [];
    for (const newsroom of rows) reports.push(await verifyNewsroom(client, newsroom, noted));
    return reports;
  } finally {
    await client.query("ROLLBACK");
  }
}

async function verifyNewsroom(
  client: pg.ClientBase,
  newsroom: RecordReport["newsroom"],
  noted: readonly Witness[],
): Promise<RecordReport> {
  const met: Witness[] = [];
  let end: End = { sequence: 0, hash: BEFORE_THE_FIRST.toString("hex"), digest: BEFORE_THE_FIRST };
  for await (const link of readLinks(client, newsroom.id)) {
    const problem = problemOf(link, end);
    if (problem) return { newsroom, end: place(end), broken: { ...problem, eventId: link.event_id }, met };
    end = { sequence: link.sequence, hash: link.hash.toString("hex"), digest: link.hash };
    met.push(...noted.filter(({ sequence, hash }) => sequence === end.sequence && hash === end.hash));
  }
  const broken = (await problemAfter(client, newsroom.id, end)) ?? (await unlinked(client, newsroom.id, end));
  return { newsroom, end: place(end), ...(broken && { broken }), met };
}

function place({ sequence, hash }: End): Witness {
  return { sequence, hash };
}

async function* readLinks(client: pg.ClientBase, newsroomId: string): AsyncIterable<Link> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<Link>(
      `SELECT l.sequence::float8 AS sequence, l.event_id, l.previous_hash, l.hash, CASE WHEN e.id IS NOT NULL THEN event_text(e) END AS text
       FROM event_link l LEFT JOIN event e ON e.newsroom_id = l.newsroom_id AND e.id = l.event_id
       WHERE l.newsroom_id = $1 AND l.sequence > $2 ORDER BY l.sequence LIMIT $3`,
      [newsroomId, after, BATCH],
    );
    yield* rows;
    after = rows.at(-1)?.sequence ?? after;
    if (rows.length < BATCH) return;
  }
}

function problemOf({ sequence, previous_hash, hash, text }: Link, before: End): BrokenLink | undefined {
  const expected = before.sequence + 1;
  if (sequence !== expected) return { sequence: expected, problem: "It is missing." };
  if (text === null) return { sequence, problem: "Its event is missing." };
  if (!previous_hash.equals(before.digest))
    return { sequence, problem: "It does not carry the hash of the one before it." };
  const computed = createHash("sha256").update(before.digest).update(text, "utf8").digest();
  if (!hash.equals(computed)) return { sequence, problem: "The event does not read as it was recorded." };
  return undefined;
}

/** Whether the record ends where the newsroom's row about its end says. */
async function problemAfter(
  client: pg.ClientBase,
  newsroomId: string,
  { sequence, digest }: End,
): Promise<BrokenLink | undefined> {
  const { rows } = await client.query<{ length: number; hash: Buffer }>(
    "SELECT length::float8 AS length, hash FROM event_chain WHERE newsroom_id = $1",
    [newsroomId],
  );
  const [chain = { length: 0, hash: BEFORE_THE_FIRST }] = rows;
  if (chain.length > sequence) return { sequence: sequence + 1, problem: "It is missing." };
  if (chain.length < sequence)
    return { sequence: chain.length + 1, problem: "It stands after the end of the record." };
  if (!chain.hash.equals(digest)) return { sequence, problem: "The end of the record has another hash." };
  return undefined;
}

/** An event that no link leads to was written past the record, or its link was taken out of it. */
async function unlinked(
  client: pg.ClientBase,
  newsroomId: string,
  { sequence }: End,
): Promise<BrokenLink | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT e.id FROM event e WHERE e.newsroom_id = $1 AND NOT EXISTS
       (SELECT FROM event_link l WHERE l.newsroom_id = e.newsroom_id AND l.event_id = e.id)
     ORDER BY e.created_at, e.id LIMIT 1`,
    [newsroomId],
  );
  const [event] = rows;
  if (!event) return undefined;
  return { sequence: sequence + 1, eventId: event.id, problem: "There is an event outside the record." };
}
