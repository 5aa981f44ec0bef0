/** Better Auth puts its session's name after this. */
export const COOKIE_PREFIX = "stet";

const NAMES = [`${COOKIE_PREFIX}.session_token`, `__Secure-${COOKIE_PREFIX}.session_token`];

/** Whether a request carries a session at all; whether it is a good one, only the database knows. */
export function hasSessionCookie(cookies: { has(name: string): boolean }): boolean {
  return NAMES.some((name) => cookies.has(name));
}
