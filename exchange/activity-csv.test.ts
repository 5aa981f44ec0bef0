import { describe, expect, it } from "vitest";
import type { ActivityEntry } from "@/domain/event/activity";
import { activityCsv } from "./activity-csv";

const entry: ActivityEntry = {
  id: "id-1",
  type: "correction.declined",
  member: { id: "member-1", name: "Nadia Okafor", role: "reporter" },
  subjectId: "subject-1",
  revision: 3,
  data: { reason: "It stands." },
  createdAt: "2026-11-23T12:00:00.000Z",
  sequence: 7,
  hash: "ab".repeat(32),
  sentence: "declined the correction of “a” to “b”",
};

async function* each(entries: ActivityEntry[]) {
  yield* entries;
}

async function write(...entries: ActivityEntry[]): Promise<string> {
  let text = "";
  for await (const part of activityCsv(each(entries))) text += part;
  return text;
}

/** What a spreadsheet makes of the last line that parts cells at `separator`: not a full parser, the attacker's. */
async function cellsOf(change: Partial<ActivityEntry>, separator: RegExp): Promise<string[]> {
  const lines = (await write({ ...entry, ...change })).split(/[\r\n]+/).slice(1);
  return lines.flatMap((line) => line.split(separator)).map((cell) => cell.replaceAll('"', "").trim());
}

describe("the record as CSV", () => {
  it("begins with a mark of UTF-8 and names its columns", async () => {
    const [head, row] = (await write(entry)).split("\r\n");
    expect(head).toBe(
      '\uFEFF"number","time","member","what happened","article","revision","type","data","member id","article id","subject id","event id","hash"',
    );
    expect(row).toBe(
      `"7","2026-11-23T12:00:00.000Z","Nadia Okafor","declined the correction of “a” to “b”",,"3","correction.declined","{""reason"":""It stands.""}","member-1",,"subject-1","id-1","${entry.hash}"`,
    );
  });

  it("says its columns also when nothing happened", async () => {
    expect(await write()).toMatch(/^\uFEFF"number",.*"hash"\r\n$/);
  });

  const formulas = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠A1"];
  it.each(formulas)("shows %j as text, in a name and in a headline", async (formula) => {
    const article = { id: "article-1", headline: formula };
    const cells = await cellsOf({ member: { ...entry.member, name: formula }, article }, /","/);
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
  });

  const escapes = ["x;=1+1", 'x";=1+1', 'x;"=1+1', "x; =1+1", "x\n=1+1", "x\r\n@A1", "x\t=1", 'x""\n;+1'];
  it.each(escapes)("gives %j no cell of its own where cells are parted at semicolons", async (words) => {
    const change = { sentence: `declined “${words}”`, data: { reason: words }, member: entry.member };
    const cells = await cellsOf({ ...change, article: { id: "a", headline: words } }, /[;\t]/);
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });

  it("breaks off where what it reads breaks off", async () => {
    async function* broken() {
      yield entry;
      throw new Error("the database went away");
    }
    const read = async () => {
      for await (const part of activityCsv(broken())) expect(part).toBeTruthy();
    };
    await expect(read()).rejects.toThrow("the database went away");
  });
});
