import { Pill, type PillTone } from "@/components/ui/pill";
import { ARTICLE_STATE_NAMES, type ArticleState } from "@/domain/article/article";

const TONES: Record<ArticleState, PillTone> = {
  draft: "plain",
  in_review: "accent",
  changes_requested: "warn",
  approved: "ok",
  published: "ok",
  on_hold: "warn",
  killed: "stop",
};

/** Where an article stands on its way out. */
export function StateBadge({ state }: { state: ArticleState }) {
  return <Pill tone={TONES[state]}>{ARTICLE_STATE_NAMES[state]}</Pill>;
}
