import { reopenThread, resolveThread } from "@/db/resolutions";
import { AtVersion } from "@/domain/annotation/annotation";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["annotationId"], body: AtVersion },
  async ({ database, viewer, params, body }) =>
    answer(await resolveThread(database, viewer, params.annotationId, body)),
);

export const DELETE = handle(
  { params: ["annotationId"], body: AtVersion },
  async ({ database, viewer, params, body }) =>
    answer(await reopenThread(database, viewer, params.annotationId, body)),
);
