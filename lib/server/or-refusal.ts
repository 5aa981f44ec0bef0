import { StetError } from "@/domain/error/stet-error";

/** Why there is nothing to show. `isLimit`: for having been asked too often, so that later there may be. */
type Refusal = { refusal: string; isLimit: boolean };

/** What was asked for, or why there is none, in words a page shows in its place. Bugs pass through. */
export async function orRefusal<T extends object>(asking: Promise<T>): Promise<T | Refusal> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof StetError)) throw error;
    return { refusal: error.message, isLimit: error.code === "too_many_requests" };
  }
}
