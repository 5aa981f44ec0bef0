import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issueBlockIds } from "../document/block-ids";
import type { BlockJson } from "../document/document-json";
import { type IndexedDocument, indexDocument } from "../document/index-document";
import { documentJson, parseDocument } from "../document/schema";
import { changeTo } from "../revision/change-to";
import type { RevisionReason } from "../revision/revision";
import { type LoggedRevision, StepLog } from "../revision/step-log";
import { ASPECTS } from "./aspects";
import { type Covering, ownWords, type WrittenRevision } from "./own-words";

/** An article's revisions: the first by its author, the others as a test says. */
class History {
  readonly #documents: IndexedDocument[] = [];
  readonly #log: LoggedRevision[] = [];
  readonly #revisions: WrittenRevision[] = [];
  #ids = 0;
  readonly #newId = () => `b${++this.#ids}`;

  constructor(...paragraphs: string[]) {
    this.#add(issueBlockIds(documentOf(paragraphs), this.#newId), "author", "import");
  }

  write(by: string, ...paragraphs: string[]): this {
    return this.#add(documentOf(paragraphs), by, "edit");
  }

  correct(by: string, ...paragraphs: string[]): this {
    return this.#add(documentOf(paragraphs), by, "correction");
  }

  restore(by: string, number: number): this {
    const former = this.#documents[number - 1] as IndexedDocument;
    return this.#add(documentJson(former.document), by, "restore", number);
  }

  get head(): number {
    return this.#documents.length;
  }

  own(by: string, approvals: Covering[] = [], covers: Covering["covers"] = ASPECTS): string[] {
    const { index } = this.#documents.at(-1) as IndexedDocument;
    const now = { log: new StepLog(this.#log), index, head: this.head };
    const found = ownWords(by, covers, this.#revisions, approvals, now);
    for (const { start, end, exact } of found) expect(index.text.slice(start, end)).toBe(exact);
    return found.map(({ exact }) => exact.trim());
  }

  #add(
    json: Parameters<typeof changeTo>[1],
    authorId: string,
    reason: RevisionReason,
    restores?: number,
  ): this {
    const before = this.#documents.at(-1);
    const number = this.head + 1;
    const first = { document: parseDocument(json), stepRanges: [], moves: [], ambiguous: [] };
    const options = { newId: this.#newId, keepIds: restores !== undefined };
    const { document, stepRanges, moves, ambiguous } = before ? changeTo(before, json, options) : first;
    this.#log.push({ number, stepRanges, moves, ambiguous, restores });
    this.#documents.push({ document, index: indexDocument(document) });
    this.#revisions.push({ number, authorId, reason });
    return this;
  }
}

function documentOf([headline = "", ...paragraphs]: string[]) {
  const text = (words: string) => (words ? [{ type: "text" as const, text: words }] : []);
  const content: BlockJson[] = [
    { type: "headline", attrs: { id: "" }, content: text(headline) },
    ...paragraphs.map((words): BlockJson => ({ type: "paragraph", attrs: { id: "" }, content: text(words) })),
  ];
  return { type: "doc" as const, content };
}

const approval = (memberId: string, revision: number, covers: Covering["covers"] = ASPECTS): Covering => ({
  memberId,
  revision,
  covers,
});

const TITLE = "Bridge to close";
const OLD = "The bridge will shut on Monday, officials said.";

describe("words a member wrote directly", () => {
  test("are their own, and nobody else's", () => {
    const history = new History(TITLE, OLD).write(
      "ed",
      TITLE,
      "The bridge will shut on Tuesday, officials said.",
    );
    expect(history.own("ed")).toEqual(["Tuesday"]);
    expect(history.own("cleo")).toEqual([]);
  });

  test("are not theirs to approve where the approval covers something else", () => {
    const history = new History(TITLE, OLD).write("ed", "Bridge shuts", OLD);
    expect(history.own("ed", [], ["headline"])).toEqual(["shuts"]);
    expect(history.own("ed", [], ["words", "links"])).toEqual([]);
  });

  test("are nobody's when they came as a correction, which another member approved", () => {
    const history = new History(TITLE, OLD).correct("ed", TITLE, OLD.replace("Monday", "Tuesday"));
    expect(history.own("ed")).toEqual([]);
  });

  test("are gone with whoever writes over them, and those of others in their midst are not theirs", () => {
    const history = new History(TITLE, OLD)
      .write("ed", TITLE, `${OLD} Ferries run instead every hour.`)
      .correct("max", TITLE, `${OLD} Ferries run instead every full hour.`)
      .write("cleo", TITLE, `${OLD} Boats run instead every full hour.`);
    expect(history.own("ed")).toEqual(["run instead every", "hour."]);
    expect(history.own("cleo")).toEqual(["Boats"]);
  });

  test("stay theirs when they are moved about by others, and when another moves half of them", () => {
    const added = "Ferries run instead every hour from the old quay below the castle.";
    const more = "Trams are free of charge for all who hold a yearly pass of the city.";
    const history = new History(TITLE, OLD, "It opened in the spring of 1931.")
      .write("ed", TITLE, OLD, added, more, "It opened in the spring of 1931.")
      .write("cleo", TITLE, more, OLD, "It opened in the spring of 1931.", added);
    expect(history.own("ed")).toEqual([more, added]);
    expect(history.own("cleo")).toEqual([]);
  });
});

describe("a second member's approval", () => {
  const history = () => new History(TITLE, OLD).write("ed", TITLE, OLD.replace("Monday", "Tuesday"));

  test("of the text they stand in makes them anybody's", () =>
    expect(history().own("ed", [approval("cleo", 2)])).toEqual([]));

  test.each([
    ["of the text before", approval("cleo", 1)],
    ["of something else", approval("cleo", 2, ["headline", "links"])],
    ["that is their own", approval("ed", 2)],
  ])("does not, %s", (_what, one) => expect(history().own("ed", [one])).toEqual(["Tuesday"]));

  test("still counts when others have changed the text around them since", () => {
    const later = history().write("max", TITLE, OLD.replace("Monday", "Tuesday").replace("shut", "close"));
    expect(later.own("ed", [approval("cleo", 2)])).toEqual([]);
  });

  test("of a text without them does not count once they are brought back", () => {
    const brought = history().write("cleo", TITLE, OLD).restore("ed", 2);
    expect(brought.own("ed", [approval("cleo", 3)])).toEqual(["Tuesday"]);
    expect(brought.own("ed", [approval("cleo", 3), approval("cleo", 4)])).toEqual([]);
    expect(brought.restore("ed", 3).own("ed")).toEqual([]);
  });
});

/** Words that are each of their own kind, so that who wrote each is known without looking. */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const word = (n: number) =>
  [7, 11, 13, 17, 19].map((by, at) => LETTERS[(n * by + at * 5) % 26]).join("") + LETTERS[n % 26] + n;

type Turn = { by: string; at: number; take: number; put: number; restore: boolean; approve: boolean };
const people = fc.constantFrom("ed", "cleo", "max");
const turn: fc.Arbitrary<Turn> = fc.record({
  by: people,
  at: fc.nat(20),
  take: fc.nat(3),
  put: fc.nat(4),
  restore: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  approve: fc.boolean(),
});

test("law: own are the words written oneself that stand, but for those that stood in a text somebody else approved", () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
      let next = 0;
      const fresh = (count: number) => Array.from({ length: count }, () => word(next++));
      const texts = [fresh(12)];
      const writer = new Map<string, string>();
      const history = new History(TITLE, (texts[0] as string[]).join(" "));
      const approvals: Covering[] = [];
      for (const { by, at, take, put, restore, approve } of turns) {
        const now = [...(texts.at(-1) as string[])];
        if (restore) {
          const number = 1 + (at % texts.length);
          history.restore(by, number);
          texts.push(texts[number - 1] as string[]);
        } else {
          const written = fresh(put + 1);
          for (const one of written) writer.set(one, by);
          now.splice(at % (now.length + 1), take, ...written);
          history.write(by, TITLE, now.join(" "));
          texts.push(now);
        }
        if (approve) approvals.push(approval(by === "ed" ? "max" : "ed", history.head));
      }
      for (const who of ["ed", "cleo", "max"]) {
        const read = new Set(
          approvals.filter((one) => one.memberId !== who).flatMap((one) => texts[one.revision - 1] ?? []),
        );
        const expected = (texts.at(-1) as string[]).filter(
          (one) => writer.get(one) === who && !read.has(one),
        );
        expect(history.own(who, approvals).flatMap((exact) => exact.split(/\s+/))).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});
