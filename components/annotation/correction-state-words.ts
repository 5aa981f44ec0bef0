import type { CorrectionState } from "@/domain/correction/correction";

/** What a reader calls each state of a correction. */
export const CORRECTION_STATE_WORDS: Record<CorrectionState, string> = {
  open: "open",
  approved: "approved",
  declined: "stet",
  withdrawn: "withdrawn",
  superseded: "superseded",
};
