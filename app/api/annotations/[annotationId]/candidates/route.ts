import { listCandidates } from "@/db/candidates";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ params: ["annotationId"] }, async ({ database, viewer, params }) =>
  answer(await listCandidates(database, viewer, params.annotationId)),
);
