import type { ArticleView } from "../article/article";
import type { AssignmentKind } from "./assignment";

/**
 * Whether anybody can still be waited for in an article: for nothing once it is killed or published. Of an urgent
 * publication one reading is owed until it is given, and a member may be asked to take care of that.
 */
export function isAwaited(
  { state, urgent }: Pick<ArticleView, "state" | "urgent">,
  kind: AssignmentKind,
): boolean {
  if (state === "killed") return false;
  if (state !== "published") return true;
  return kind === "article" && urgent !== undefined && !urgent.backRead;
}
