import type { AnchorState, Passage } from "../anchor/anchor";
import type { AnnotationView } from "../annotation/annotation";
import { NO_RIGHTS } from "../annotation/rights";
import type { CorrectionState } from "./correction";

type Facts = {
  /** `null` for words that have lost their place. */
  passage?: Passage | null;
  exact?: string;
  replacement?: string;
  by?: string;
  state?: CorrectionState;
  anchor?: AnchorState;
};

/** A correction for tests, with what matters to the test and the rest made up. */
export function correctionView(id: string, facts: Facts = {}): AnnotationView {
  const { passage = { start: 0, end: 4 }, exact = "word", replacement = "words", by = "her" } = facts;
  return {
    id,
    kind: "correction",
    version: 1,
    author: { id: by, name: by, role: "copy_editor" },
    createdAt: "2026-01-01T00:00:00.000Z",
    anchor: {
      state: facts.anchor ?? (passage ? "anchored" : "detached"),
      start: passage?.start ?? null,
      end: passage?.end ?? null,
      exact,
      prefix: "",
      suffix: "",
      revision: 1,
    },
    required: true,
    isPrivate: false,
    thread: [],
    correction: { replacement, reason: "Because.", state: facts.state ?? "open" },
    can: NO_RIGHTS,
  };
}
