import type { RevisionSummary } from "@/domain/revision/revision";

/** Why the correction behind a revision was proposed. An undo is not made for that reason, so there it is named. */
export function correctionReason({ reason, correction }: RevisionSummary): string | undefined {
  if (!correction?.reason || reason !== "undo") return correction?.reason;
  return `Reason given for the correction: ${correction.reason}`;
}
