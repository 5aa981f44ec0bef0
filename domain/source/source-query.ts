import { z } from "zod";

/** `GET /api/sources` */
export const SourceQuery = z.strictObject({
  query: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type SourceQuery = z.infer<typeof SourceQuery>;
