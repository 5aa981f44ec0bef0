import { deleteArticleType, editArticleType } from "@/db/edit-article-types";
import { AtVersion } from "@/domain/annotation/annotation";
import { EditArticleType } from "@/domain/stage/stage";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["articleTypeId"], body: EditArticleType },
  async ({ database, viewer, params, body }) =>
    answer(await editArticleType(database, viewer, params.articleTypeId, body)),
);

export const DELETE = handle(
  { params: ["articleTypeId"], body: AtVersion },
  async ({ database, viewer, params, body }) => {
    await deleteArticleType(database, viewer, params.articleTypeId, body);
    return answer();
  },
);
