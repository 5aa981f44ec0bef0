import { z } from "zod";

const PASSWORD_MINIMUM = 10;
const PASSWORD_MAXIMUM = 128;

/** The address somebody signs in by, in small letters. */
export const signInEmail = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Give your e-mail address.")
  .max(254, "At most 254 characters.")
  .pipe(z.email("This is not an e-mail address."));

/** A password somebody chooses. */
export const newPassword = z
  .string()
  .min(PASSWORD_MINIMUM, `At least ${PASSWORD_MINIMUM} characters.`)
  .max(PASSWORD_MAXIMUM, `At most ${PASSWORD_MAXIMUM} characters.`);

/** `POST /api/auth/sign-in/email` */
export const SignIn = z.strictObject({
  email: signInEmail,
  password: z.string().min(1, "Type your password.").max(PASSWORD_MAXIMUM, "The password is not right."),
});
export type SignIn = z.infer<typeof SignIn>;

/** `POST /api/auth/oidc`: where to go on after signing in through the provider. */
export const StartOidc = z.strictObject({ next: z.string().max(2000).optional() });
export type StartOidc = z.infer<typeof StartOidc>;

/** Why signing in through the provider came to nothing, as `/sign-in?problem=` says it. */
export const OIDC_PROBLEMS = [
  "not_member",
  "invited",
  "deactivated",
  "not_verified",
  "cancelled",
  "failed",
] as const;
export type OidcProblem = (typeof OIDC_PROBLEMS)[number];
