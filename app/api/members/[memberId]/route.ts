import { editMember, getMemberDetails } from "@/db/manage-members";
import { EditMember } from "@/domain/member/invite";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ params: ["memberId"] }, async ({ database, viewer, params }) =>
  answer(await getMemberDetails(database, viewer, params.memberId)),
);

export const PATCH = handle(
  { params: ["memberId"], body: EditMember },
  async ({ database, viewer, params, body }) =>
    answer(await editMember(database, viewer, params.memberId, body)),
);
