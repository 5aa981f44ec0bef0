import { isAPIError } from "better-auth/api";
import { StetError } from "@/domain/error/stet-error";

/** What Better Auth refuses, in our own words. Anything else passes unchanged: its cause says what it is. */
export function authenticationError(error: unknown): unknown {
  if (!isAPIError(error) || error.statusCode >= 500) return error;
  const code = error.body?.code;
  if (code === "INVALID_EMAIL")
    return new StetError("invalid", "This is not an e-mail address.", {
      fields: { email: "This is not an e-mail address." },
    });
  return new StetError("unauthenticated", "The e-mail address or the password is not right.");
}
