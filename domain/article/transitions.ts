import { z } from "zod";
import type { Viewer } from "../member/member";
import { type Action, isPermitted, mayInSomeState, PERMISSIONS } from "../permission/permissions";
import { optionalText } from "../text/plain-text";
import { ARTICLE_STATE_NAMES, ARTICLE_STATES, type ArticleState } from "./article";
import { MOVES, type Move } from "./move";

type Transition = {
  /** The permission it takes; its states are those it starts from. */
  action: Action;
  /** Where it leads: `before` is the state the article was in before it was held or killed. */
  to: ArticleState | "before";
  needsReason: boolean;
  /** What the article owes must be settled first: all of it, or all but the stages. */
  owesNothing: "everything" | "all but stages" | "no matter";
};

const way = (
  action: Action,
  to: Transition["to"],
  needsReason = false,
  owesNothing: Transition["owesNothing"] = "no matter",
): Transition => ({ action, to, needsReason, owesNothing });

/** The one table of transitions. */
export const TRANSITIONS: Readonly<Record<Move, Transition>> = {
  submit: way("article.submit", "in_review"),
  request_changes: way("article.request_changes", "changes_requested", true),
  approve: way("article.approve", "approved", false, "everything"),
  reopen: way("article.reopen", "in_review", true),
  publish: way("article.publish", "published", false, "everything"),
  publish_urgently: way("article.publish_urgently", "published", true, "all but stages"),
  hold: way("article.hold", "on_hold", true),
  kill: way("article.kill", "killed", true),
  resume: way("article.resume", "before"),
};

/** The states a move starts from. */
export function statesBefore(move: Move): readonly ArticleState[] {
  return PERMISSIONS[TRANSITIONS[move].action].states;
}

/** `POST /api/articles/:id/moves`: compare-and-swap on the state and the revision that were seen. */
export const MoveArticle = z.strictObject({
  move: z.enum(MOVES),
  from: z.enum(ARTICLE_STATES),
  /** The revision that was read. An approval and a publication are of that text and no other. */
  revision: z.int().positive(),
  reason: optionalText(5_000),
});
export type MoveArticle = z.infer<typeof MoveArticle>;

export type ArticleFacts = { state: ArticleState; authorId: string };

/** Why a member may not move an article so, as a sentence; `undefined` when nothing of roles and states is in the way. */
export function moveProblem(viewer: Viewer, move: Move, article: ArticleFacts): string | undefined {
  const { action } = TRANSITIONS[move];
  const facts = { role: viewer.role, own: viewer.memberId === article.authorId };
  if (isPermitted(action, { ...facts, state: article.state })) return undefined;
  if (mayInSomeState(action, facts))
    return `The article is ${ARTICLE_STATE_NAMES[article.state].toLowerCase()}: that cannot be done with it now.`;
  if (facts.own && mayInSomeState(action, { ...facts, own: false }))
    return "You wrote this article. Another member does that.";
  return "Your role does not do that. Ask an editor.";
}

/** The moves a member may make, as far as roles and states go. */
export function movesFor(viewer: Viewer, article: ArticleFacts): Move[] {
  return MOVES.filter((move) => moveProblem(viewer, move, article) === undefined);
}

/** Where a move leads from a state. `before` is the state before the article was held or killed. */
export function stateAfter(move: Move, before: ArticleState): ArticleState {
  const { to } = TRANSITIONS[move];
  return to === "before" ? before : to;
}
