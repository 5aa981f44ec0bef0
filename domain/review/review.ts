import { z } from "zod";
import { optionalText } from "../text/plain-text";

/** `POST /api/articles/:id/review`: begins to write in private. What is annotated and replied from now on is one's own until submitted. */
export const BeginReview = z.strictObject({ id: z.uuid() });
export type BeginReview = z.infer<typeof BeginReview>;

/** `POST /api/articles/:id/review/submission` */
export const SubmitReview = z.strictObject({ note: optionalText(5_000) });
export type SubmitReview = z.infer<typeof SubmitReview>;

/** A review that is being written: its own member sees it, nobody else. */
export type ReviewView = { id: string; startedAt: string; annotations: number; replies: number };
