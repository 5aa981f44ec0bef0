import { settleAssignment } from "@/db/settle-assignment";
import { SettleAssignment } from "@/domain/assignment/assignment";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["assignmentId"], body: SettleAssignment },
  async ({ database, viewer, params, body }) => {
    await settleAssignment(database, viewer, params.assignmentId, body);
    return answer();
  },
);
