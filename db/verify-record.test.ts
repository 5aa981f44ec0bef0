import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { EDITOR, id, insertWorld, NEWSROOM, OTHER_NEWSROOM, STRANGER } from "./test-rows";
import { type RecordReport, verifyRecord, type Witness } from "./verify-record";

const EVENTS = 5;
const eventId = (n: number) => id(500 + n);

let test_: TestDatabase;
let owner: pg.Client;
beforeEach(async () => {
  test_ = await createTestDatabase();
  owner = new pg.Client({ connectionString: test_.ownerUrl });
  await owner.connect();
  const client = await test_.pool.connect();
  await insertWorld(client);
  client.release();
  for (let n = 1; n <= EVENTS; n++) await record(NEWSROOM, EDITOR, eventId(n));
  await record(OTHER_NEWSROOM, STRANGER, eventId(9));
});
afterEach(async () => {
  await owner.end();
  await test_.close();
});

async function record(newsroomId: string, memberId: string, event: string): Promise<void> {
  await test_.pool.query(
    `INSERT INTO event (newsroom_id, id, member_id, type, subject_id, data)
     VALUES ($1, $2, $3, 'settings.changed', $1, '{"words": "Ünïcode “quoted” 😀", "n": 1.50}')`,
    [newsroomId, event, memberId],
  );
}

/** What only the owner of the tables can do: the triggers and references are in everybody else's way. */
async function tamper(...statements: string[]): Promise<void> {
  await owner.query("SET session_replication_role = replica");
  for (const statement of statements) await owner.query(statement);
}

const verify = (...noted: Witness[]) => verifyRecord(owner, noted);

async function verifyFirst(...noted: Witness[]): Promise<RecordReport> {
  const report = (await verify(...noted)).find(({ newsroom }) => newsroom.id === NEWSROOM);
  if (!report) throw new Error("no report of the newsroom");
  return report;
}

describe("a record that is whole", () => {
  it("holds to its end, in every newsroom", async () => {
    const reports = await verify();
    expect(reports.map(({ newsroom, end, broken }) => [newsroom.id, end.sequence, broken])).toEqual([
      [NEWSROOM, EVENTS, undefined],
      [OTHER_NEWSROOM, 1, undefined],
    ]);
    const { rows } = await test_.pool.query<{ hash: Buffer }>(
      "SELECT hash FROM event_chain WHERE newsroom_id = $1",
      [NEWSROOM],
    );
    expect(reports[0]?.end.hash).toBe(rows[0]?.hash.toString("hex"));
  });

  it("holds also where it is longer than is read at once, and where nothing happened", async () => {
    await test_.pool.query(
      `INSERT INTO event (newsroom_id, id, member_id, type, subject_id)
       SELECT $1, gen_random_uuid(), $2, 'settings.changed', $1 FROM generate_series(1, 2500)`,
      [NEWSROOM, EDITOR],
    );
    await owner.query("INSERT INTO newsroom (id, name) VALUES ($1, 'The Empty')", [id(3)]);
    const reports = await verify();
    expect(reports.map(({ end, broken }) => [end.sequence, broken])).toEqual(
      expect.arrayContaining([
        [EVENTS + 2500, undefined],
        [1, undefined],
        [0, undefined],
      ]),
    );
  });

  it("holds whoever writes at the same time, and has no place for what was taken back", async () => {
    const write = async (n: number) => {
      const client = await test_.pool.connect();
      try {
        await client.query("BEGIN");
        for (const half of [0, 1])
          await client.query(
            `INSERT INTO event (newsroom_id, id, member_id, type, subject_id)
             VALUES ($1, $2, $3, 'settings.changed', $1)`,
            [NEWSROOM, id(700 + 2 * n + half), EDITOR],
          );
        await client.query(n % 3 === 0 ? "ROLLBACK" : "COMMIT");
      } finally {
        client.release();
      }
    };
    await Promise.all(Array.from({ length: 30 }, (_, n) => write(n)));
    const { end, broken } = await verifyFirst();
    expect(broken).toBeUndefined();
    expect(end.sequence).toBe(EVENTS + 40);
  });

  it("is read by the application's role as well", async () => {
    const client = await test_.pool.connect();
    const reports = await verifyRecord(client, []);
    client.release();
    expect(reports.every(({ broken }) => broken === undefined)).toBe(true);
  });
});

const where = `WHERE newsroom_id = '${NEWSROOM}'`;
const third = `${where} AND sequence = 3`;
const thirdEvent = `${where} AND id = '${eventId(3)}'`;

/** What is done to the record, and at which link it is found out, and why. */
const TAMPERED: [what: string, statements: string[], sequence: number, problem: RegExp][] = [
  ["the words of an event", [`UPDATE event SET data = '{"words": "nothing"}' ${thirdEvent}`], 3, /recorded/],
  ["who did it", [`UPDATE event SET member_id = '${STRANGER}' ${thirdEvent}`], 3, /recorded/],
  ["when", [`UPDATE event SET created_at = created_at - interval '1 day' ${thirdEvent}`], 3, /recorded/],
  ["what happened", [`UPDATE event SET type = 'settings.kept' ${thirdEvent}`], 3, /recorded/],
  ["an event taken away", [`DELETE FROM event ${thirdEvent}`], 3, /event is missing/],
  [
    "an event taken away with its link",
    [`DELETE FROM event ${thirdEvent}`, `DELETE FROM event_link ${third}`],
    3,
    /missing/,
  ],
  ["the first link taken away", [`DELETE FROM event_link ${where} AND sequence = 1`], 1, /missing/],
  ["the last link taken away", [`DELETE FROM event_link ${where} AND sequence = 5`], 5, /missing/],
  [
    "two events changing places",
    [
      `UPDATE event_link SET sequence = 99 ${third}`,
      `UPDATE event_link SET sequence = 3 ${where} AND sequence = 4`,
      `UPDATE event_link SET sequence = 4 ${where} AND sequence = 99`,
    ],
    3,
    /hash of the one before/,
  ],
  ["another hash", [`UPDATE event_link SET hash = sha256('x') ${third}`], 3, /recorded/],
  [
    "words and their hash, without those after",
    [
      `UPDATE event SET data = '{}' ${thirdEvent}`,
      `UPDATE event_link l SET hash = sha256(l.previous_hash || convert_to(event_text(e), 'UTF8'))
       FROM event e WHERE e.newsroom_id = l.newsroom_id AND e.id = l.event_id
         AND l.newsroom_id = '${NEWSROOM}' AND l.sequence = 3`,
    ],
    4,
    /hash of the one before/,
  ],
  [
    "an event written past the record",
    [
      `INSERT INTO event (newsroom_id, id, member_id, type, subject_id)
       VALUES ('${NEWSROOM}', '${id(600)}', '${EDITOR}', 'settings.changed', '${NEWSROOM}')`,
    ],
    6,
    /outside the record/,
  ],
  ["the end put back", [`UPDATE event_chain SET length = 4 ${where}`], 5, /after the end/],
  ["another end", [`UPDATE event_chain SET hash = sha256('x') ${where}`], 5, /another hash/],
  ["the end forgotten", [`DELETE FROM event_chain ${where}`], 1, /after the end/],
];

describe("a record that was tampered with", () => {
  it.each(TAMPERED)("names the first broken link: %s", async (_, statements, sequence, problem) => {
    await tamper(...statements);
    const { broken, end } = await verifyFirst();
    expect(broken).toMatchObject({ sequence, problem: expect.stringMatching(problem) });
    expect(end.sequence).toBeGreaterThanOrEqual(sequence - 1);
    const other = (await verify()).find(({ newsroom }) => newsroom.id === OTHER_NEWSROOM);
    expect(other?.broken).toBeUndefined();
  });

  it("names the event, where it is there", async () => {
    await tamper(`UPDATE event SET data = '{}' ${thirdEvent}`);
    expect((await verifyFirst()).broken?.eventId).toBe(eventId(3));
  });

  it("is found out by what somebody noted, where its end was cut off clean", async () => {
    const noted = (await verifyFirst()).end;
    expect((await verifyFirst(noted)).met).toEqual([noted]);
    await tamper(
      `UPDATE event_chain c SET length = 4, hash = l.hash FROM event_link l
       WHERE l.newsroom_id = c.newsroom_id AND l.sequence = 4 AND c.newsroom_id = '${NEWSROOM}'`,
      `DELETE FROM event_link ${where} AND sequence = 5`,
      `DELETE FROM event ${where} AND id = '${eventId(5)}'`,
    );
    const report = await verifyFirst(noted);
    expect(report.broken).toBeUndefined();
    expect(report.met).toEqual([]);
  });
});

it("is in the way of whoever is not the owner", async () => {
  for (const statement of [
    `UPDATE event SET data = '{}' ${thirdEvent}`,
    `DELETE FROM event ${thirdEvent}`,
    `UPDATE event_link SET hash = sha256('x') ${third}`,
    `DELETE FROM event_link ${third}`,
  ])
    await expect(test_.pool.query(statement)).rejects.toMatchObject({ code: "23001" });
  for (const statement of ["TRUNCATE event_link", "SET session_replication_role = replica"])
    await expect(test_.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
});
