import { z } from "zod";
import type { MemberView } from "../member/member";
import { optionalText, requiredText } from "../text/plain-text";
import { rowVersion } from "../text/row-version";

/** The longest replacement, UTF-16 units. */
export const REPLACEMENT_MAXIMUM = 50_000;

export const CORRECTION_STATES = ["open", "approved", "declined", "withdrawn", "superseded"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export const OUTCOMES = ["approved", "declined"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `POST /api/corrections/:id/decision`. Declining says why; approving may. */
export const Decide = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("approved"),
    reason: optionalText(5_000),
    version: rowVersion,
  }),
  z.strictObject({
    outcome: z.literal("declined"),
    reason: requiredText(5_000, "Say why the words stand."),
    version: rowVersion,
  }),
]);
export type Decide = z.infer<typeof Decide>;

/** `DELETE /api/corrections/:id/decision` and `PUT /api/corrections/:id/withdrawal`. */
export const UndoDecision = z.strictObject({ version: rowVersion, reason: optionalText(5_000) });
export type UndoDecision = z.infer<typeof UndoDecision>;

/** As many corrections as one decision may decide. */
export const BULK_MAXIMUM = 200;

const shown = z
  .array(z.strictObject({ id: z.uuid(), version: rowVersion }))
  .min(1, "There is nothing to decide.")
  .max(BULK_MAXIMUM, `At most ${BULK_MAXIMUM} corrections can be decided at once.`);

/** `POST /api/articles/:id/decisions`: one decision on many corrections. `id` is the bulk decision's own. */
export const DecideAll = z.discriminatedUnion("outcome", [
  z.strictObject({
    id: z.uuid(),
    outcome: z.literal("approved"),
    reason: optionalText(5_000),
    corrections: shown,
  }),
  z.strictObject({
    id: z.uuid(),
    outcome: z.literal("declined"),
    reason: requiredText(5_000, "Say why the words stand."),
    corrections: shown,
  }),
]);
export type DecideAll = z.infer<typeof DecideAll>;

/** What came of it: also the answer to `DELETE /api/articles/:id/decisions/:bulkId`, which takes it back. */
export type BulkDecisionView = {
  id: string;
  outcome: Outcome;
  /** The corrections decided, or opened again. */
  corrections: string[];
  /** Those left as they were, and why, as sentences. */
  left: { id: string; why: string }[];
  revision: number;
};

export type DecisionView = {
  id: string;
  outcome: Outcome;
  member: MemberView;
  reason?: string;
  /** The words that stood when it was decided, and those that were approved or declined. */
  exact: string;
  replacement: string;
  /** The revision an approval made; the revision a refusal was given on. */
  revision: number;
  createdAt: string;
};

export type CorrectionView = {
  replacement: string;
  reason: string;
  state: CorrectionState;
  decision?: DecisionView;
  /** The correction whose approval made this one moot. */
  supersededBy?: string;
};
