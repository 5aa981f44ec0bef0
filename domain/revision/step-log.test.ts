import fc from "fast-check";
import { expect, test } from "vitest";
import { type LoggedRevision, StepLog } from "./step-log";

const still = { moves: [], ambiguous: [] };
const revision = (number: number, ranges: number[], more: Partial<LoggedRevision> = {}): LoggedRevision => ({
  number,
  stepRanges: ranges.length > 0 ? [ranges] : [],
  ...still,
  ...more,
});
const range = { from: 10, to: 14 };

test("words deleted and restored stand where they stood, those selected in between too", () => {
  const log = new StepLog([
    revision(2, [0, 0, 5]),
    revision(3, [12, 8, 0]),
    revision(4, [5, 20, 15], { restores: 2 }),
    revision(5, [0, 0, 1]),
  ]);
  expect(log.range(range, 1, 3)).toEqual({ from: 12, to: 12 });
  expect(log.range(range, 1, 4)).toEqual({ from: 15, to: 19 });
  expect(log.range(range, 1, 5)).toEqual({ from: 16, to: 20 });
  // Selected at revision 3, which restoring revision 2 takes back.
  expect(log.range({ from: 13, to: 15 }, 3, 4)).toEqual({ from: 21, to: 23 });
});

test("a restoration of a restoration leads to what that one restored", () => {
  const log = new StepLog([
    revision(2, [0, 30, 0]),
    revision(3, [], { restores: 1 }),
    revision(4, [0, 30, 0]),
    revision(5, [], { restores: 3 }),
  ]);
  expect(log.range(range, 1, 5)).toEqual(range);
  expect(log.range(range, 3, 5)).toEqual(range);
});

test("an undo recovers what its correction had deleted, whatever was moved since", () => {
  const moves = [40, 10, 60, 10];
  const log = new StepLog([
    revision(2, [8, 10, 0]),
    revision(3, [30, 10, 0, 60, 0, 10], { moves }),
    revision(4, [8, 0, 10], { undoes: 2 }),
  ]);
  expect(log.range(range, 1, 4)).toEqual(range);
});

test("a range goes with words that moved, and with most of them when they went several ways", () => {
  const log = new StepLog([revision(2, [8, 12, 0, 100, 0, 12], { moves: [8, 12, 88, 12] })]);
  expect(log.range(range, 1, 2)).toEqual({ from: 90, to: 94, moved: true });
  const split = new StepLog([revision(2, [8, 12, 0], { moves: [8, 3, 50, 3, 11, 9, 190, 9] })]);
  expect(split.range(range, 1, 2)).toEqual({ from: 190, to: 193, moved: true });
});

test("what nobody can place is ambiguous, also after later revisions", () => {
  const log = new StepLog([revision(2, [10, 4, 0], { ambiguous: [10, 4] }), revision(3, [0, 0, 2])]);
  expect(log.range(range, 1, 3)).toMatchObject({ ambiguous: true });
});

test("a way that goes on after an undo begins where the undo led", () => {
  const revisions = [
    revision(2, [12, 8, 0]),
    revision(3, [12, 0, 8], { undoes: 2 }),
    revision(4, [8, 12, 0, 100, 0, 12], { moves: [8, 12, 88, 12] }),
  ];
  expect(new StepLog(revisions).range(range, 1, 4)).toEqual({ from: 90, to: 94, moved: true });
});

test("law: a range that is intact goes as each of its positions goes", () => {
  const step = fc.tuple(fc.nat(40), fc.nat(5), fc.nat(5));
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.nat(30),
      fc.integer({ min: 2, max: 12 }),
      (steps, from, length) => {
        const log = new StepLog(steps.map((one, at) => revision(at + 2, one)));
        const head = steps.length + 1;
        fc.pre(log.isIntact({ from, to: from + length }, 1, head));
        const whole = log.range({ from, to: from + length }, 1, head);
        expect(whole.to - whole.from).toBe(length);
        for (let at = 0; at < length; at++)
          expect(log.range({ from: from + at, to: from + at + 1 }, 1, head)).toMatchObject({
            from: whole.from + at,
            to: whole.from + at + 1,
          });
      },
    ),
  );
});
