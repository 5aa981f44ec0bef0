import { retargetAnnotation } from "@/db/annotations";
import { Retarget } from "@/domain/annotation/annotation";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["annotationId"], body: Retarget },
  async ({ database, viewer, params, body }) =>
    answer(await retargetAnnotation(database, viewer, params.annotationId, body)),
);
