import type { BetweenEntry } from "@/domain/revision/comparison";
import type { RevisionSummary } from "@/domain/revision/revision";
import { betweenGroups } from "./between-words";

/** Something to tell: what was said or decided, together, or a revision that somebody wrote. */
export type Told = { at: string } & ({ entries: BetweenEntry[] } | { revision: RevisionSummary });

type Between = { from: number; to: number };

/**
 * What happened between two revisions, oldest first. The revisions that corrections made are told of by the decisions
 * that made them.
 */
export function toldBetween(
  entries: readonly BetweenEntry[],
  revisions: readonly RevisionSummary[],
  { from, to }: Between,
): Told[] {
  const said = betweenGroups(entries).map((group) => ({ at: group[0]?.createdAt ?? "", entries: group }));
  const written = revisions
    .filter(({ number }) => number > Math.min(from, to) && number <= Math.max(from, to))
    .filter(({ reason }) => reason !== "correction" && reason !== "undo")
    .map((revision) => ({ at: revision.createdAt, revision }));
  return [...written, ...said].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
