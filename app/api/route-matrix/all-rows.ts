import { ACCOUNT_ROWS } from "./account-rows";
import type { MatrixRow } from "./matrix-row";
import { NEWSROOM_ROWS } from "./newsroom-rows";
import { TEXT_ROWS } from "./text-rows";
import { WORKFLOW_ROWS } from "./workflow-rows";

/** Every route of the API, with who may call it. */
export const ALL_ROWS: Readonly<Record<string, MatrixRow>> = {
  ...ACCOUNT_ROWS,
  ...NEWSROOM_ROWS,
  ...TEXT_ROWS,
  ...WORKFLOW_ROWS,
};
