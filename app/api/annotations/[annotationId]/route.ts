import { deleteAnnotation, editCitation } from "@/db/annotations";
import { AtVersion, EditCitation } from "@/domain/annotation/annotation";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PATCH = handle(
  { params: ["annotationId"], body: EditCitation },
  async ({ database, viewer, params, body }) =>
    answer(await editCitation(database, viewer, params.annotationId, body)),
);

export const DELETE = handle(
  { params: ["annotationId"], body: AtVersion },
  async ({ database, viewer, params, body }) => {
    await deleteAnnotation(database, viewer, params.annotationId, body);
    return answer();
  },
);
