import { decideCorrection } from "@/db/decisions";
import { undoDecision } from "@/db/undo-decision";
import { Decide, UndoDecision } from "@/domain/correction/correction";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["correctionId"], body: Decide },
  async ({ database, viewer, params, body }) =>
    answer(await decideCorrection(database, viewer, params.correctionId, body)),
);

export const DELETE = handle(
  { params: ["correctionId"], body: UndoDecision },
  async ({ database, viewer, params, body }) =>
    answer(await undoDecision(database, viewer, params.correctionId, body)),
);
