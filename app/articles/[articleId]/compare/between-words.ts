import { KIND_NAME } from "@/components/annotation/kind-name";
import type { BetweenEntry } from "@/domain/revision/comparison";

const MADE: Record<BetweenEntry["kind"], string> = {
  correction: "proposed a correction",
  source: "attached a source",
  comment: "commented",
};

/** What a member did, as the rest of a sentence that begins with their name. `count`: to how many at once. */
export function betweenWords({ type, kind }: BetweenEntry, count = 1): string {
  const one = `a ${KIND_NAME[kind].toLowerCase()}`;
  const many = `${count} ${count === 1 ? "correction" : "corrections at once"}`;
  switch (type) {
    case "annotation.created":
      return MADE[kind];
    case "annotation.deleted":
      return `deleted ${one}`;
    case "annotation.retargeted":
      return `attached ${one} to other words`;
    case "citation.edited":
      return "changed what a source says";
    case "comment.written":
      return "answered";
    case "thread.resolved":
      return "resolved a thread";
    case "thread.reopened":
      return "opened a thread again";
    case "correction.approved":
      return "approved a correction";
    case "correction.declined":
      return "declined a correction";
    case "correction.withdrawn":
      return "withdrew their correction";
    case "decision.undone":
      return "took a decision back";
    case "corrections.approved":
      return `approved ${many}`;
    case "corrections.declined":
      return `declined ${many}`;
    case "corrections.reopened":
      return `took back the decision on ${many}`;
    default:
      return "changed something";
  }
}

/** Entries as they are told: those of one decision on many corrections together. */
export function betweenGroups(entries: readonly BetweenEntry[]): BetweenEntry[][] {
  const groups: BetweenEntry[][] = [];
  for (const entry of entries) {
    const [first] = groups.at(-1) ?? [];
    const isSame =
      entry.type.startsWith("corrections.") &&
      first?.type === entry.type &&
      first.createdAt === entry.createdAt &&
      first.member.id === entry.member.id;
    if (isSame) groups.at(-1)?.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
