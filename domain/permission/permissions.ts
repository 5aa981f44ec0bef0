import { ARTICLE_STATES, type ArticleState } from "../article/article";
import { ROLES, type Role } from "../member/member";

/** Everything a member may or may not do. `own` is about the noun in the name: one's own article, correction, comment; with a stage and a back-read, the article. */
export const ACTIONS = [
  "article.import",
  "article.edit",
  "article.submit",
  "article.request_changes",
  "article.approve",
  "article.reopen",
  "article.publish",
  "article.publish_urgently",
  "article.hold",
  "article.kill",
  "article.resume",
  "article.set_type",
  "annotation.create",
  "annotation.retarget",
  "annotation.delete",
  "citation.edit",
  "comment.edit",
  "correction.decide",
  "correction.withdraw",
  "correction.retarget",
  "decision.undo",
  "thread.reply",
  "thread.resolve",
  "stage.approve",
  "stage.withdraw",
  "review.submit",
  "review.discard",
  "back_read.give",
  "assignment.create",
  "assignment.cancel",
  "member.manage",
  "settings.manage",
  "audit.read",
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who may, for what is their own and for what is another's, and in which states of the article. */
type Rule = { own: readonly Role[]; others: readonly Role[]; states: readonly ArticleState[] };

const NOBODY: readonly Role[] = [];
const EVERYBODY = ROLES;
/** Who decides on other members' corrections, and writes in articles that are not their own. */
export const DECIDERS = ["editor", "copy_editor", "managing_editor"] as const satisfies readonly Role[];
/** Who reads for the newsroom rather than writes. */
const READERS = [...DECIDERS, "fact_checker", "legal"] as const;
const EDITORS = ["editor", "managing_editor"] as const;
const CHIEF = ["managing_editor"] as const;
const ADMIN = ["admin"] as const;

export const UNDER_REVIEW = ["draft", "in_review", "changes_requested"] as const;
export type UnderReview = (typeof UNDER_REVIEW)[number];
const ANY = ARTICLE_STATES;

const rule = (own: readonly Role[], others: readonly Role[], states: readonly ArticleState[]): Rule => ({
  own,
  others,
  states,
});

/** The one table of permissions. What else must hold (four eyes, blockers) is asked where it happens. */
export const PERMISSIONS: Readonly<Record<Action, Rule>> = {
  "article.import": rule(EVERYBODY, EVERYBODY, ANY),
  "article.edit": rule(EVERYBODY, DECIDERS, UNDER_REVIEW),
  "article.submit": rule(EVERYBODY, DECIDERS, ["draft", "changes_requested"]),
  "article.request_changes": rule(NOBODY, READERS, ["in_review"]),
  "article.approve": rule(NOBODY, EDITORS, ["in_review"]),
  "article.reopen": rule(EDITORS, EDITORS, ["approved"]),
  "article.publish": rule(NOBODY, EDITORS, ["approved"]),
  "article.publish_urgently": rule(NOBODY, CHIEF, ["in_review", "changes_requested"]),
  "article.hold": rule(
    EDITORS,
    EDITORS,
    ANY.filter((state) => state !== "on_hold"),
  ),
  "article.kill": rule(
    EDITORS,
    EDITORS,
    ANY.filter((state) => state !== "killed"),
  ),
  "article.resume": rule(EDITORS, EDITORS, ["on_hold", "killed"]),
  "article.set_type": rule(EVERYBODY, DECIDERS, ["draft"]),
  "annotation.create": rule(EVERYBODY, EVERYBODY, UNDER_REVIEW),
  "annotation.retarget": rule(EVERYBODY, DECIDERS, UNDER_REVIEW),
  "annotation.delete": rule(EVERYBODY, NOBODY, UNDER_REVIEW),
  "citation.edit": rule(EVERYBODY, NOBODY, UNDER_REVIEW),
  "comment.edit": rule(EVERYBODY, NOBODY, UNDER_REVIEW),
  "correction.decide": rule(NOBODY, DECIDERS, UNDER_REVIEW),
  "correction.withdraw": rule(EVERYBODY, NOBODY, UNDER_REVIEW),
  // Whose words, and on which words: both are the proposer's, or four eyes would be two.
  "correction.retarget": rule(EVERYBODY, NOBODY, UNDER_REVIEW),
  "decision.undo": rule(DECIDERS, DECIDERS, UNDER_REVIEW),
  "thread.reply": rule(EVERYBODY, EVERYBODY, UNDER_REVIEW),
  "thread.resolve": rule(EVERYBODY, EVERYBODY, UNDER_REVIEW),
  // Which roles give it is the stage's own to say.
  "stage.approve": rule(NOBODY, EVERYBODY, ["in_review", "changes_requested"]),
  // Own is the approval.
  "stage.withdraw": rule(EVERYBODY, NOBODY, ["in_review", "changes_requested"]),
  "review.submit": rule(EVERYBODY, NOBODY, UNDER_REVIEW),
  // What nobody else has seen is its author's to throw away, whatever has become of the article.
  "review.discard": rule(EVERYBODY, NOBODY, ANY),
  "back_read.give": rule(NOBODY, READERS, ["published"]),
  // What for is said in `isAwaited`: what was published owes a reading at most, if it went out urgently.
  "assignment.create": rule(EVERYBODY, EVERYBODY, [...UNDER_REVIEW, "approved", "published"]),
  "assignment.cancel": rule(EVERYBODY, EDITORS, ANY),
  "member.manage": rule(ADMIN, ADMIN, ANY),
  "settings.manage": rule(ADMIN, ADMIN, ANY),
  "audit.read": rule(ADMIN, ADMIN, ANY),
};

export type PermissionFacts = { role: Role; own: boolean; state: ArticleState };

/** Whether the role may, the noun being one's own or not, in that state of the article. */
export function isPermitted(action: Action, facts: PermissionFacts): boolean {
  return PERMISSIONS[action].states.includes(facts.state) && mayInSomeState(action, facts);
}

/** Whether the role may in any state of an article: for what concerns no article, and to tell why not. */
export function mayInSomeState(action: Action, { role, own }: Omit<PermissionFacts, "state">): boolean {
  const { own: ownRoles, others } = PERMISSIONS[action];
  return (own ? ownRoles : others).includes(role);
}
