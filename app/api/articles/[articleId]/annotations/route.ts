import { createAnnotation } from "@/db/create-annotation";
import { CreateAnnotation } from "@/domain/annotation/annotation";
import { answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["articleId"], body: CreateAnnotation },
  async ({ database, viewer, params, body }) => {
    const { annotation, created } = await createAnnotation(database, viewer, params.articleId, body);
    return answerCreated(annotation, created);
  },
);
