import type { PillTone } from "@/components/ui/pill";
import type { ArticleState } from "@/domain/article/article";

/** The colour of each state, wherever it is told. */
export const STATE_TONES: Record<ArticleState, PillTone> = {
  draft: "plain",
  in_review: "accent",
  changes_requested: "warn",
  approved: "ok",
  published: "ok",
  on_hold: "warn",
  killed: "stop",
};
