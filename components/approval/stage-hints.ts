import type { ArticleView } from "@/domain/article/article";
import { isAwaited } from "@/domain/assignment/is-awaited";
import type { OwnWords, StageView } from "@/domain/stage/stage";

type Hinted = Pick<StageView, "key" | "name" | "state" | "can">;

/** What keeps the viewer from giving one stage, and the words of their own that are why. */
export type StageHint = { says: string; ownWords?: OwnWords[] };

/** What keeps the viewer from giving stages: any of them, and each by its key. */
export type StageHints = { ofAll?: string; of: Record<string, StageHint> };

/**
 * What keeps the viewer from giving stages of an article, of those that are still to be given while it is under way.
 * What is no different from one stage to the next is said once: what is true of the article above them all, which words
 * are in the way beside the first of them.
 */
export function stageHints(
  article: Pick<ArticleView, "state" | "urgent">,
  stages: readonly Hinted[],
): StageHints {
  const hints: StageHints = { of: {} };
  if (!isAwaited(article, "stage")) return hints;
  const said = new Map<string, string>();
  for (const { key, name, state, can } of stages) {
    if (!can.hint || state === "given") continue;
    if (!can.ownWords) {
      hints.ofAll ??= can.hint;
      continue;
    }
    const words = JSON.stringify(can.ownWords);
    const first = said.get(words);
    if (first) hints.of[key] = { says: `The same words of yours are in the way as for ${first}.` };
    else hints.of[key] = { says: can.hint, ownWords: can.ownWords };
    said.set(words, first ?? name);
  }
  return hints;
}
