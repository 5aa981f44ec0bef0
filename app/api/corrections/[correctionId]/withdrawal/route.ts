import { withdrawCorrection } from "@/db/decisions";
import { AtVersion } from "@/domain/annotation/annotation";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["correctionId"], body: AtVersion },
  async ({ database, viewer, params, body }) =>
    answer(await withdrawCorrection(database, viewer, params.correctionId, body)),
);
