/** A stretch of old tokens and the stretch of new ones it is compared with. Ends exclusive. */
export type Window = { from: number; to: number; newFrom: number; newTo: number };

/** Old tokens that equal new ones, one by one: `length` of them. */
export type Run = { from: number; newFrom: number; length: number };
