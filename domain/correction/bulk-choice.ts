import type { AnnotationView } from "../annotation/annotation";
import { approveProblem, decideProblem } from "../annotation/rights";
import type { Viewer } from "../member/member";
import { BULK_MAXIMUM, type Outcome } from "./correction";
import { rivalGroups } from "./rivals";

/** Ids of corrections to decide, in the order given, and those to leave as they are, with why, as a sentence. */
export type BulkChoice = { decidable: string[]; left: { id: string; why: string }[] };

const RIVALS = "There are several proposals for these words. Choose between them.";
const TOO_MANY = `At most ${BULK_MAXIMUM} corrections are decided at once. Do the same again for this one.`;

/**
 * Which of the corrections a member is shown one decision may decide. Left are those the member may not decide, and
 * when approving those whose words changed or went, and those with a rival, shown or not: nobody chooses between
 * rivals wholesale. Declining them all chooses none, so it may.
 * @param annotations all of the article's, because a rival may be hidden.
 * @param shown ids of those the member saw; what is not an open correction among them is passed over.
 */
export function bulkChoice(
  viewer: Viewer,
  outcome: Outcome,
  annotations: AnnotationView[],
  shown: ReadonlySet<string>,
): BulkChoice {
  const rivals = new Set(outcome === "approved" ? rivalGroups(annotations).flat() : []);
  const choice: BulkChoice = { decidable: [], left: [] };
  for (const { id, author, anchor, correction } of annotations) {
    if (!shown.has(id) || correction?.state !== "open") continue;
    const why =
      decideProblem(viewer, { authorId: author.id }) ??
      (outcome === "approved" ? approveProblem(anchor.state) : undefined) ??
      (rivals.has(id) ? RIVALS : undefined) ??
      (choice.decidable.length === BULK_MAXIMUM ? TOO_MANY : undefined);
    if (why) choice.left.push({ id, why });
    else choice.decidable.push(id);
  }
  return choice;
}
