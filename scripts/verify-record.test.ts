import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { makeArticle, makeNewsroom } from "@/db/test-newsroom";

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await createTestDatabase();
  const { reporter } = await makeNewsroom(test_.database);
  await makeArticle(test_.database, reporter, "The mill", ["It closed."]);
});
afterAll(() => test_.close());

async function run(url: string, ...noted: string[]) {
  const child = spawn(process.execPath, ["scripts/verify-record.mjs", ...noted], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { output, errors, code };
}

it("says that a record is whole and where it ends, and knows that end again; then where it is broken", async () => {
  const whole = await run(test_.url);
  expect(whole).toMatchObject({ code: 0, errors: "" });
  const [, end = ""] = /^The Test: whole, 7 events\. Its end: (7:[0-9a-f]{64})\n$/.exec(whole.output) ?? [];
  expect(end).not.toBe("");
  expect(await run(test_.url, end)).toMatchObject({ code: 0, output: whole.output });
  const other = await run(test_.url, `7:${"ab".repeat(32)}`);
  expect(other.code).toBe(1);
  expect(other.output).toMatch(/No record has link 7 with the hash (ab){32}/);
  await tamper();
  const broken = await run(test_.url);
  expect(broken.code).toBe(1);
  expect(broken.output).toMatch(
    /^The Test: broken at link 3 \(event [0-9a-f-]{36}\)\. The event does not read as it was recorded\.\n$/,
  );
});

async function tamper(): Promise<void> {
  const owner = new pg.Client({ connectionString: test_.ownerUrl });
  await owner.connect();
  await owner.query("ALTER TABLE event DISABLE TRIGGER USER");
  await owner.query(
    `UPDATE event SET data = '{}' WHERE id = (SELECT event_id FROM event_link WHERE sequence = 3)`,
  );
  await owner.end();
}

it("says what is in the way, and that nothing was checked", async () => {
  const away = await run("postgres://stet:hunter2@127.0.0.1:1/stet");
  expect(away.code).toBe(2);
  expect(away.errors).toMatch(/^stet: The record could not be checked: .*ECONNREFUSED.*\n$/);
  expect(away.errors).not.toContain("hunter2");
  expect(await run(test_.url, "seven")).toMatchObject({
    code: 2,
    errors: "stet: The record could not be checked: “seven” is not the end of a record, such as 1234:ab12…\n",
  });
});
