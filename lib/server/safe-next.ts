const ANYWHERE = "http://stet.invalid";
/** Pages nobody wants to come back to after signing in. */
const DOORS = /^\/(sign-in|first-run|invite|reset-password|api)(\/|\?|#|$)/;

/**
 * Where to go after signing in: a path of this site, or the list of articles. Browsers read `//` and `\` as the
 * beginning of another site, and drop tabs and line ends before they look.
 */
export function safeNext(next: string | string[] | undefined | null): string {
  if (typeof next !== "string" || !next.startsWith("/") || /[\\\s\p{Cc}]/u.test(next)) return "/";
  if (!URL.canParse(next, ANYWHERE)) return "/";
  const url = new URL(next, ANYWHERE);
  if (url.origin !== ANYWHERE || url.pathname.startsWith("//") || DOORS.test(url.pathname)) return "/";
  return url.pathname + url.search + url.hash;
}
