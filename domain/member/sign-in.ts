import { z } from "zod";

const PASSWORD_MINIMUM = 10;
const PASSWORD_MAXIMUM = 128;

/** The address somebody signs in by, in small letters. */
export const signInEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "At most 254 characters.")
  .pipe(z.email("This is not an email address."));

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
