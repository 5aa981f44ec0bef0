import { MOVE_WORDS } from "@/components/approval/move-words";
import { ARTICLE_STATE_NAMES, type ArticleState } from "@/domain/article/article";
import type { Move } from "@/domain/article/move";

/** The moves that open a closed article again. */
const OPENING: readonly Move[] = ["reopen", "resume"];

/** Why nothing can be said about the words of an article that is closed, and the way to open it, for who has one. */
export function closedWords(article: { state: ArticleState; can: { moves: readonly Move[] } }): string {
  const opening = OPENING.find((move) => article.can.moves.includes(move));
  const why = `This article is ${ARTICLE_STATE_NAMES[article.state].toLowerCase()}: it takes no more annotations.`;
  return opening ? `${why} To annotate it, choose “${MOVE_WORDS[opening].label}” first.` : why;
}
