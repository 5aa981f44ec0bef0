import { z } from "zod";
import type { AssignmentView } from "../assignment/assignment";
import type { MemberView, Role } from "../member/member";
import { ROLES } from "../member/member";
import { optionalText, requiredName } from "../text/plain-text";
import { rowVersion } from "../text/row-version";
import { ASPECTS, type Aspect } from "./aspects";

/** A required reading, as a newsroom defines it for a type of article. */
export const StageDefinition = z.strictObject({
  /** Stays the same when the stage is renamed: `desk`, `fact_check`. */
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "Small letters, digits and _ only."),
  name: requiredName(60, "Give the stage a name."),
  /** Who may give it. */
  roles: z.array(z.enum(ROLES)).min(1, "Choose at least one role that may give it.").max(ROLES.length),
  /** Whether the article waits for it. */
  blocks: z.boolean(),
  /** What is read: a change of anything else leaves the approval as it is. */
  covers: z.array(z.enum(ASPECTS)).min(1, "Choose at least one thing that is read.").max(ASPECTS.length),
});
export type StageDefinition = z.infer<typeof StageDefinition>;

const stages = z
  .array(StageDefinition)
  .max(12, "At most 12 stages.")
  .superRefine((given, context) => {
    const keys = new Set<string>();
    const names = new Set<string>();
    given.forEach(({ key, name }, at) => {
      const called = name.toLowerCase().replace(/\s+/g, " ");
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [at, path], message });
      if (keys.has(key)) refuse("key", "Stands there twice.");
      else if (names.has(called)) refuse("name", "Another stage of this type has this name. Choose another.");
      keys.add(key);
      names.add(called);
    });
  });

/** `POST /api/article-types` */
export const NewArticleType = z.strictObject({
  id: z.uuid(),
  name: requiredName(60, "Give the type a name."),
  stages,
});
export type NewArticleType = z.infer<typeof NewArticleType>;

/** `PUT /api/article-types/:articleTypeId`. Articles that exist keep the stages they have. */
export const EditArticleType = z.strictObject({
  name: requiredName(60, "Give the type a name."),
  stages,
  version: rowVersion,
  /** New articles are of this type unless somebody says otherwise. */
  isDefault: z.boolean().optional(),
});
export type EditArticleType = z.infer<typeof EditArticleType>;

export type ArticleTypeView = {
  id: string;
  name: string;
  isDefault: boolean;
  stages: StageDefinition[];
  version: number;
};

const EVERYTHING: Aspect[] = [...ASPECTS];
const stage = (
  key: string,
  name: string,
  roles: Role[],
  covers: Aspect[],
  blocks = true,
): StageDefinition => ({
  key,
  name,
  roles,
  covers,
  blocks,
});
const DESK = stage("desk", "Desk", ["editor", "managing_editor"], ["headline", "words", "pictures"]);
const FACTS = stage("fact_check", "Fact check", ["fact_checker"], ["headline", "words", "pictures", "links"]);
const COPY = stage("copy", "Copy", ["copy_editor"], EVERYTHING);
const LEGAL = stage("legal", "Legal", ["legal"], ["headline", "words", "pictures", "links"]);
const FINAL = stage("final", "Final", ["managing_editor"], EVERYTHING);

/** What a newsroom starts with; the first is the default. */
export const DEFAULT_TYPES: { name: string; stages: StageDefinition[] }[] = [
  { name: "Daily", stages: [DESK, COPY] },
  { name: "Feature", stages: [DESK, FACTS, COPY] },
  { name: "Investigation", stages: [DESK, FACTS, COPY, LEGAL, FINAL] },
];

/** `PUT /api/articles/:id/type`: a draft needs the readings of this type from then on. */
export const SetArticleType = z.strictObject({ typeId: z.uuid() });
export type SetArticleType = z.infer<typeof SetArticleType>;

/** `POST /api/articles/:id/stages/:key/approvals`: of the text at `revision`, or again after it changed. */
export const GiveApproval = z.strictObject({
  id: z.uuid(),
  revision: z.int().positive(),
  note: optionalText(2_000),
});
export type GiveApproval = z.infer<typeof GiveApproval>;

/** `DELETE /api/articles/:id/stages/:key/approvals/:approvalId` */

/** One member's approval of one text at one stage. */
export type ApprovalView = {
  id: string;
  member: MemberView;
  revision: number;
  contentHash: string;
  note?: string;
  createdAt: string;
  /** What its stage covers and has changed since. */
  changed: Aspect[];
  /** Of a text that has not changed: words its giver wrote that nobody else approves any more. */
  ownWords: OwnWords[];
  /** Its giver has written in the text, in a newsroom where nobody who did approves it. */
  byContributor: boolean;
};

type Judged = Pick<ApprovalView, "changed" | "ownWords" | "byContributor">;

/** Whether an approval still is of the text as it stands, and its giver may answer for all of it. */
export function approvalHolds({ changed, ownWords, byContributor }: Judged): boolean {
  return changed.length === 0 && ownWords.length === 0 && !byContributor;
}

/**
 * `given`: an approval holds. `own_words`: one is of this text, but its giver wrote words of it that no second member
 * approves any more, or may not approve what they wrote in at all. `stale`: all there are were of another text.
 */
export type StageState = "given" | "own_words" | "stale" | "missing";

/** How a stage stands by the approvals that were not withdrawn. */
export function stageState(approvals: readonly Judged[]): StageState {
  if (approvals.some(approvalHolds)) return "given";
  if (approvals.some(({ changed }) => changed.length === 0)) return "own_words";
  return approvals.length > 0 ? "stale" : "missing";
}

export type StageView = StageDefinition & {
  state: StageState;
  /** Those that hold first, then the newest. Withdrawn ones are in the record only. */
  approvals: ApprovalView[];
  /** Who is asked for it, and by when. */
  asked: AssignmentView[];
  can: {
    approve: boolean;
    /** Why not, as a sentence, where the viewer's role gives this stage. */
    hint?: string;
    /** The words of the viewer's own that are why. */
    ownWords?: OwnWords[];
    /** Only another member can give it, for what the viewer has written. */
    needsAnother: boolean;
    /** Whether an approval of the viewer's own can be taken back now. */
    withdraw: boolean;
  };
};

/** A stage that a member has approved, the text as it stands or an earlier one, and whether they may do so again. */
export type ApprovedStage = Pick<StageView, "key" | "name" | "can"> & { approval: ApprovalView };

/** Words that their giver wrote and nobody else has approved: why an approval is refused. In `current` of the error. */
export type OwnWords = { revision: number; start: number; end: number; exact: string };

/** `PUT /api/settings/approvals`: whose words may be approved by whom. */
export const APPROVAL_RULES = ["own_words", "no_contributor"] as const;
export type ApprovalRule = (typeof APPROVAL_RULES)[number];
export const APPROVAL_RULE_NAMES: Record<ApprovalRule, string> = {
  own_words: "Nobody approves words of their own that no second member has approved",
  no_contributor: "Nobody who wrote any of the article’s words approves it",
};
export const SetApprovalRule = z.strictObject({ rule: z.enum(APPROVAL_RULES), version: rowVersion });
export type SetApprovalRule = z.infer<typeof SetApprovalRule>;
