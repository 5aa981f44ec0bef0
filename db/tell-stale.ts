import type { Viewer } from "@/domain/member/member";
import { ASPECT_NAMES } from "@/domain/stage/aspects";
import { standingApprovals } from "./approval-rows";
import type { Transaction } from "./database";
import { notify } from "./notifications";

/** Tell those whose approval held at the revision before and does not at this one. */
export async function tellStale(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  revision: number,
): Promise<void> {
  const now = await standingApprovals(transaction, viewer, articleId, revision);
  if (now.every(({ changed }) => changed.length === 0)) return;
  const before = await standingApprovals(transaction, viewer, articleId, revision - 1);
  const held = new Set(before.filter(({ changed }) => changed.length === 0).map(({ id }) => id));
  for (const { id, member, stageName, blocks, changed } of now) {
    if (changed.length === 0 || !held.has(id)) continue;
    const what = changed.map((aspect) => ASPECT_NAMES[aspect].toLowerCase()).join(", ");
    const sentence = `changed the text you approved (${stageName}): ${what}. Look at what changed and approve it again`;
    await notify(transaction, viewer, {
      memberId: member.id,
      type: blocks ? "blocked" : "moved",
      articleId,
      sentence,
    });
  }
}
