import { ApiError } from "./api";

/** Whether something failed only because nobody was signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.code === "unauthenticated";
}
