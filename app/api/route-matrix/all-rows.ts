import { ACCOUNT_ROWS } from "./account-rows";
import type { MatrixRow } from "./matrix-row";
import { TEXT_ROWS } from "./text-rows";

/** Every route of the API, with who may call it. */
export const ALL_ROWS: Readonly<Record<string, MatrixRow>> = { ...ACCOUNT_ROWS, ...TEXT_ROWS };
