import { setRequirement } from "@/db/requirements";
import { SetRequirement } from "@/domain/annotation/annotation";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["annotationId"], body: SetRequirement },
  async ({ database, viewer, params, body }) =>
    answer(await setRequirement(database, viewer, params.annotationId, body)),
);
