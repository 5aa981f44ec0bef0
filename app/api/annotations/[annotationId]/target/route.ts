import { retargetAnnotation } from "@/db/annotations";
import { undoRetarget } from "@/db/undo-retarget";
import { AtVersion, Retarget } from "@/domain/annotation/annotation";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["annotationId"], body: Retarget },
  async ({ database, viewer, params, body }) =>
    answer(await retargetAnnotation(database, viewer, params.annotationId, body)),
);

export const DELETE = handle(
  { params: ["annotationId"], body: AtVersion },
  async ({ database, viewer, params, body }) =>
    answer(await undoRetarget(database, viewer, params.annotationId, body)),
);
