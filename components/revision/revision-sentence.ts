import type { RevisionReason, RevisionSummary } from "@/domain/revision/revision";

/** Who made a revision and how, as a sentence. */
export function revisionSentence({ reason, author, correction, parent, restores }: RevisionSummary): string {
  const theirs =
    !correction || correction.proposedBy.id === author.id ? "" : ` by ${correction.proposedBy.name}`;
  switch (reason) {
    case "import":
      return `${author.name} brought ${parent === null ? "the article" : "a new draft"} in`;
    case "edit":
      return `${author.name} edited the text`;
    case "correction":
      return `${author.name} approved a correction${theirs}`;
    case "undo":
      return `${author.name} undid the approval of a correction${theirs}`;
    case "restore":
      return `${author.name} restored ${restores === undefined ? "an earlier text" : `revision ${restores}`}`;
  }
}

/** The same where there is little room. */
export function revisionName({ reason, author, parent, restores }: RevisionSummary): string {
  const names: Record<RevisionReason, string> = {
    import: parent === null ? "First draft" : "New draft",
    edit: "Edit",
    correction: "Correction",
    undo: "Undone correction",
    restore: restores === undefined ? "Restored" : `Restored ${restores}`,
  };
  return `${names[reason]} · ${author.name}`;
}

/** The same of revisions that were made together. */
export function groupSentence(group: readonly RevisionSummary[]): string {
  const [first] = group;
  if (!first) return "";
  if (group.length === 1) return revisionSentence(first);
  const did = first.reason === "undo" ? "took back the approval of" : "approved";
  return `${first.author.name} ${did} ${group.length} corrections at once`;
}
