import type { ArticleView } from "@/domain/article/article";
import { isAwaited } from "@/domain/assignment/is-awaited";
import type { StageView } from "@/domain/stage/stage";

type Hinted = Pick<StageView, "key" | "state" | "can">;

/**
 * What keeps the viewer from giving stages of an article, by stage: of those that are still to be given while it is
 * under way. What is no different from one stage to the next is said once.
 */
export function stageHints(
  article: Pick<ArticleView, "state" | "urgent">,
  stages: readonly Hinted[],
): Record<string, string> {
  const hints: Record<string, string> = {};
  if (!isAwaited(article, "stage")) return hints;
  for (const { key, state, can } of stages) {
    if (!can.hint || state === "given") continue;
    if (can.needsAnother || !Object.values(hints).includes(can.hint)) hints[key] = can.hint;
  }
  return hints;
}
