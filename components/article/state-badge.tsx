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

type Props = {
  state: ArticleState;
  /** Whether it is out without all its stages. */
  isUrgent: boolean;
  /** Whether it has not been read back since. */
  owesReading: boolean;
};

/** Where an article stands on its way out. */
export function StateBadge({ state, isUrgent, owesReading }: Props) {
  if (isUrgent) return <Pill tone={owesReading ? "warn" : "plain"}>Published urgently</Pill>;
  return <Pill tone={TONES[state]}>{ARTICLE_STATE_NAMES[state]}</Pill>;
}
