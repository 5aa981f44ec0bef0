import { z } from "zod";
import { optionalText } from "../text/plain-text";

/** `POST /api/articles/:id/review`: begins to write in private. What is annotated and replied from now on is one's own until submitted. */
export const BeginReview = z.strictObject({ id: z.uuid() });
export type BeginReview = z.infer<typeof BeginReview>;

/** `POST /api/articles/:id/review/submission` */
export const SubmitReview = z.strictObject({ note: optionalText(5_000) });
export type SubmitReview = z.infer<typeof SubmitReview>;

/** `DELETE /api/articles/:id/review`: ends a review with nothing in it, or discards it with all that is. */
export const DiscardReview = z.strictObject({ contents: z.literal("discard").optional() });
export type DiscardReview = z.infer<typeof DiscardReview>;

/**
 * Of what is annotated or replied: the private review it is written in. Where that is over, it is refused. In small
 * letters, as rows have their ids.
 */
export const writtenInReview = { reviewId: z.uuid().toLowerCase().optional() };

/** A review that is being written: its own member sees it, nobody else. */
export type ReviewView = { id: string; startedAt: string; annotations: number; replies: number };
