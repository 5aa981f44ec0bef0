import { z } from "zod";

/** The version of a row a request saw. The next one must still fit a column of four bytes. */
export const rowVersion = z.int().positive().max(2_147_483_646);
