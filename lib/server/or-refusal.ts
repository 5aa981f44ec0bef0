import { StetError } from "@/domain/error/stet-error";

/** What was asked for, or why there is none, in words a page shows in its place. Bugs pass through. */
export async function orRefusal<T extends object>(asking: Promise<T>): Promise<T | { refusal: string }> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof StetError) return { refusal: error.message };
    throw error;
  }
}
