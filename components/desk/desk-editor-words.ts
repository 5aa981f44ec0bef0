import type { AnnotationView } from "@/domain/annotation/annotation";
import type { SavedRevision } from "@/domain/revision/new-revision";
import type { RevisionSummary } from "@/domain/revision/revision";

/** The annotations that stand otherwise than before. */
export function stateChanges(
  before: readonly AnnotationView[],
  now: readonly AnnotationView[],
): AnnotationView[] {
  const stood = new Map(before.map(({ id, anchor }) => [id, anchor.state]));
  return now.filter(({ id, anchor }) => stood.has(id) && stood.get(id) !== anchor.state);
}

export function savedWords({ changed, revision }: SavedRevision): string {
  return changed ? `Revision ${revision.number} is saved` : "The text is the same: no revision was needed";
}

/** With how many edits of others it was brought together; empty for none. */
export function togetherWords({ rebasedOver }: SavedRevision): string {
  if (!rebasedOver) return "";
  return `Brought together with ${rebasedOver === 1 ? "one edit" : `${rebasedOver} edits`} of others.`;
}

/** What saving would do to annotations whose words are deleted. */
export function wordlessWords(count: number): string {
  return count === 1 ? "1 annotation would lose its words" : `${count} annotations would lose their words`;
}

/** What going on with mine has done to what somebody else saved meanwhile. */
export function mineOverTheirs({ author, number }: RevisionSummary): string {
  return `Where you both wrote, your words have taken the place of ${author.name}’s in this draft. Theirs are kept in the history, as revision ${number}.`;
}
