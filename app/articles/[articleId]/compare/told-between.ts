import type { ActivityEntry } from "@/domain/event/activity";
import type { BetweenEntry } from "@/domain/revision/comparison";
import type { RevisionSummary } from "@/domain/revision/revision";
import { betweenGroups } from "./between-words";

/** Something to tell: what was said or decided, together, a revision that somebody wrote, or a step of its way. */
export type Told = { at: string } & (
  | { entries: BetweenEntry[] }
  | { revision: RevisionSummary }
  | { way: ActivityEntry }
);

type Between = { from: number; to: number };

/**
 * What happened between two revisions, oldest first. The revisions that corrections made are told of by the decisions
 * that made them.
 */
export function toldBetween(
  entries: readonly BetweenEntry[],
  revisions: readonly RevisionSummary[],
  { from, to }: Between,
  way: readonly ActivityEntry[] = [],
): Told[] {
  const said = betweenGroups(entries).map((group) => ({ at: group[0]?.createdAt ?? "", entries: group }));
  const written = revisions
    .filter(({ number }) => number > Math.min(from, to) && number <= Math.max(from, to))
    .filter(({ reason }) => reason !== "correction" && reason !== "undo")
    .map((revision) => ({ at: revision.createdAt, revision }));
  const went = way.map((entry) => ({ at: entry.createdAt, way: entry }));
  return [...written, ...said, ...went].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
