import type { ArticleView } from "../article/article";
import { isOver } from "../article/is-over";
import { owesReading } from "../article/owes-reading";
import type { AssignmentKind } from "./assignment";

/**
 * Whether anybody can still be waited for in an article: for nothing once it is killed or published. Of an urgent
 * publication one reading is owed until it is given, and a member may be asked to take care of that.
 */
export function isAwaited(article: Pick<ArticleView, "state" | "urgent">, kind: AssignmentKind): boolean {
  return !isOver(article.state) || (kind === "article" && owesReading(article));
}
