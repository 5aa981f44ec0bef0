/** The ways an article can go. */
export const MOVES = [
  "submit",
  "request_changes",
  "approve",
  "reopen",
  "publish",
  "publish_urgently",
  "hold",
  "kill",
  "resume",
] as const;
export type Move = (typeof MOVES)[number];
