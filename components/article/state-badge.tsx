import { Pill } from "@/components/ui/pill";
import { ARTICLE_STATE_NAMES, type ArticleState } from "@/domain/article/article";
import { STATE_TONES } from "./state-tones";

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
  return <Pill tone={STATE_TONES[state]}>{ARTICLE_STATE_NAMES[state]}</Pill>;
}
