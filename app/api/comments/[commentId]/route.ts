import { deleteComment, editComment } from "@/db/comments";
import { AtVersion } from "@/domain/annotation/annotation";
import { EditComment } from "@/domain/comment/comment";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PATCH = handle(
  { params: ["commentId"], body: EditComment },
  async ({ database, viewer, params, body }) =>
    answer(await editComment(database, viewer, params.commentId, body)),
);

export const DELETE = handle(
  { params: ["commentId"], body: AtVersion },
  async ({ database, viewer, params, body }) => {
    await deleteComment(database, viewer, params.commentId, body);
    return answer();
  },
);
