import type { AnchorState } from "../anchor/anchor";
import { ARTICLE_STATE_NAMES, type ArticleState } from "../article/article";
import type { CorrectionState } from "../correction/correction";
import type { Role, Viewer } from "../member/member";
import {
  type Action,
  isPermitted,
  mayInSomeState,
  UNDER_REVIEW,
  type UnderReview,
} from "../permission/permissions";
import type { AnnotationKind, AnnotationView } from "./annotation";

/** Whether the text and its annotations may still change. */
export function isUnderReview(state: ArticleState): state is UnderReview {
  return UNDER_REVIEW.some((one) => one === state);
}

/** Whether a role may approve and decline other members' corrections. */
export function canDecide(role: Role): boolean {
  return mayInSomeState("correction.decide", { role, own: false });
}

/** What the rights on an annotation depend on. */
type AnnotationFacts = {
  kind: AnnotationKind;
  authorId: string;
  anchorState: AnchorState;
  articleState: ArticleState;
  correctionState?: CorrectionState;
  /** Whether somebody other than the author has written in the thread. */
  answered: boolean;
};

type Rights = AnnotationView["can"];

/** What may be done with what is past, or not saved yet. */
export const NO_RIGHTS: Rights = {
  decide: false,
  undo: false,
  withdraw: false,
  edit: false,
  delete: false,
  reply: false,
  resolve: false,
  retarget: false,
};

/** Why a member may not write in an article's text, as a sentence; `undefined` when they may. */
export function editProblem(
  viewer: Viewer,
  article: { state: ArticleState; createdBy: string },
): string | undefined {
  const facts = { role: viewer.role, own: viewer.memberId === article.createdBy };
  if (isPermitted("article.edit", { ...facts, state: article.state })) return undefined;
  if (!isUnderReview(article.state))
    return `The article is ${ARTICLE_STATE_NAMES[article.state].toLowerCase()}: it is closed to changes.`;
  return "Editors, copy editors, the managing editor and the member who brought the article in change its text. Propose a correction instead.";
}

/** Why an open correction may not be decided by this member, as a sentence; `undefined` when it may. */
export function decideProblem(viewer: Viewer, facts: Pick<AnnotationFacts, "authorId">): string | undefined {
  const own = viewer.memberId === facts.authorId;
  if (mayInSomeState("correction.decide", { role: viewer.role, own })) return undefined;
  if (!canDecide(viewer.role)) return "Editors, copy editors and the managing editor decide on corrections.";
  return "You proposed this correction. Another member decides on it.";
}

/** Why a decision may not be undone by this member, as a sentence; `undefined` when it may. */
export function undoProblem(
  viewer: Viewer,
  facts: Pick<AnnotationFacts, "authorId" | "correctionState">,
): string | undefined {
  if (facts.correctionState !== "approved" && facts.correctionState !== "declined")
    return "There is no decision to undo.";
  const own = viewer.memberId === facts.authorId;
  if (!mayInSomeState("decision.undo", { role: viewer.role, own }))
    return "Editors, copy editors and the managing editor decide on corrections.";
  if (facts.correctionState === "declined" && own)
    return "Your correction was declined. Another member can undo that.";
  return undefined;
}

/**
 * Why an open correction may not be approved as it stands, as a sentence to somebody who decides on it, and so did not
 * propose it; `undefined` when it may.
 */
export function approveProblem(state: AnchorState): string | undefined {
  if (state === "anchored" || state === "moved") return undefined;
  if (state === "changed")
    return "The words have changed since this was proposed. Look again: its proposer can attach it to those that stand there now, you can decline it.";
  return "The words this was proposed for no longer stand where they did. Its proposer can attach it to others; you can decline it.";
}

/** What a member may do with an annotation, with the reason where they might expect to and may not. */
export function annotationRights(viewer: Viewer, facts: AnnotationFacts): Rights {
  const own = viewer.memberId === facts.authorId;
  const may = (action: Action) => isPermitted(action, { role: viewer.role, own, state: facts.articleState });
  const isOpen = facts.correctionState === "open";
  const isUndecided = facts.kind !== "correction" || isOpen;
  const decidable = isOpen && isUnderReview(facts.articleState);
  const problem = decidable ? (decideProblem(viewer, facts) ?? approveProblem(facts.anchorState)) : undefined;
  return {
    decide: isOpen && may("correction.decide"),
    ...(problem && { decideHint: problem }),
    undo: may("decision.undo") && undoProblem(viewer, facts) === undefined,
    withdraw: isOpen && may("correction.withdraw"),
    edit: facts.kind === "source" && !facts.answered && may("citation.edit"),
    delete: isUndecided && !facts.answered && may("annotation.delete"),
    reply: may("thread.reply"),
    resolve: may("thread.resolve"),
    retarget: isUndecided && may(facts.kind === "correction" ? "correction.retarget" : "annotation.retarget"),
  };
}
