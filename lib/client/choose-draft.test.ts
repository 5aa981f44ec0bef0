import { expect, test } from "vitest";
import type { DraftView } from "@/domain/revision/new-revision";
import { chooseDraft } from "./choose-draft";
import type { EditDraft } from "./edit-drafts";

const NOON = "2026-03-02T12:00:00.000Z";
const LATER = "2026-03-02T12:05:00.000Z";
const here = (part: Partial<EditDraft> = {}): EditDraft => ({
  baseRevision: 1,
  steps: [{ stepType: "replace" }],
  version: 2,
  changedAt: NOON,
  isKept: false,
  ...part,
});
const there = (part: Partial<DraftView> = {}): DraftView => ({
  baseRevision: 1,
  steps: [],
  version: 2,
  updatedAt: NOON,
  ...part,
});

test("nothing anywhere is a beginning", () => {
  expect(chooseDraft(null, null)).toEqual({ draft: null, other: null });
});

test("what this browser wrote on top of the server's draft goes on from there", () => {
  expect(chooseDraft(here(), there())).toEqual({ draft: here(), other: null });
});

test("what was written on elsewhere is taken where this browser has nothing of its own", () => {
  const { draft, other } = chooseDraft(here({ isKept: true }), there({ version: 7 }));
  expect(draft).toMatchObject({ version: 7, isKept: true });
  expect(other).toBeNull();
});

test("of two that each hold their own the newer is opened, and the other is not lost", () => {
  const newer = chooseDraft(here({ changedAt: LATER }), there({ version: 7 }));
  expect(newer.draft).toMatchObject({ changedAt: LATER, version: 7 });
  expect(newer.other).toMatchObject({ version: 7, isKept: true });
  const older = chooseDraft(here(), there({ version: 7, updatedAt: LATER }));
  expect(older.draft).toMatchObject({ changedAt: LATER, isKept: true });
  expect(older.other).toMatchObject({ changedAt: NOON, steps: here().steps });
});

test("a draft the server has no more was saved or thrown away, unless this browser wrote on", () => {
  expect(chooseDraft(here({ isKept: true }), null).draft).toBeNull();
  expect(chooseDraft(here(), null).draft).toMatchObject({ version: 0, steps: here().steps });
});
