import { eq } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { endAssignments } from "./end-assignments";
import { notify } from "./notifications";
import { assignment } from "./schema/assignment";

/** Take back what a member who leaves is asked for, and tell whoever asked where another has to be found for it. */
export async function releaseAssignments(
  transaction: Transaction,
  viewer: Viewer,
  { memberId, name }: { memberId: string; name: string },
): Promise<void> {
  const left = await endAssignments(transaction, viewer, "cancelled", [eq(assignment.memberId, memberId)]);
  for (const { articleId, annotationId, assignedBy, task } of left.filter(({ isAwaited }) => isAwaited))
    await notify(transaction, viewer, {
      memberId: assignedBy,
      type: "moved",
      articleId,
      ...(annotationId && { annotationId }),
      sentence: `deactivated ${name}, whom you had asked to ${task}: ask another member`,
    });
}
