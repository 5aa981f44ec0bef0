import type { RevisionSummary } from "@/domain/revision/revision";

/** Revisions, newest first, with those that one decision on many corrections made together. */
export function revisionGroups(revisions: readonly RevisionSummary[]): RevisionSummary[][] {
  const groups: RevisionSummary[][] = [];
  for (const revision of revisions) {
    const group = groups.at(-1);
    if (group?.[0] && madeTogether(group[0], revision)) group.push(revision);
    else groups.push([revision]);
  }
  return groups;
}

/** What is saved in one go carries the same moment. */
function madeTogether(one: RevisionSummary, other: RevisionSummary): boolean {
  return (
    one.correction !== undefined &&
    other.correction !== undefined &&
    one.reason === other.reason &&
    one.author.id === other.author.id &&
    one.createdAt === other.createdAt
  );
}
