import { draftKey } from "@/lib/client/drafts";

/** Where the comment on an approval is kept while it is written: the same wherever the stage is given. */
export function noteKey(memberId: string, articleId: string, stageKey: string): string {
  return draftKey(memberId, articleId, "approve", stageKey);
}
