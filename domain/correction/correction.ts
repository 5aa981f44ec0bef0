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
