import { ARTICLE_STATE_NAMES, type ArticleState } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { type Action, isPermitted, mayInSomeState } from "@/domain/permission/permissions";

/**
 * Asks the table of permissions, for what has no sentences of its own.
 * @param own whether the noun in the action's name is the viewer's.
 * @throws StetError `forbidden`, with why, unless the viewer may do it in the article's state.
 */
export function assertPermitted(
  { role }: Viewer,
  action: Action,
  { state, own }: { state: ArticleState; own: boolean },
): void {
  if (isPermitted(action, { role, own, state })) return;
  if (!mayInSomeState(action, { role, own }))
    throw new StetError("forbidden", "Your role does not do that. Ask an editor.");
  const name = ARTICLE_STATE_NAMES[state].toLowerCase();
  throw new StetError("forbidden", `The article is ${name}: it is closed to changes.`);
}
