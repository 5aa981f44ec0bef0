import { StetError } from "@/domain/error/stet-error";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request only reads. */
export function isRead(request: Request): boolean {
  return READS.has(request.method);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Refuse a write another site makes in a member's name: browsers send the cookie along, but they also say
 * where the request comes from. The scheme is not compared: TLS may end at a proxy in front of us.
 */
export function checkOrigin(request: Request, ownUrl: string | undefined): void {
  if (isRead(request)) return;
  if (request.headers.get("sec-fetch-site") === "cross-site") refuse();
  const origin = request.headers.get("origin");
  if (origin === null) {
    if (request.headers.has("cookie")) refuse();
    return;
  }
  const host = hostOf(origin);
  const isOurs = host !== null && host === request.headers.get("host");
  const isConfigured = ownUrl !== undefined && host !== null && host === hostOf(ownUrl);
  if (!isOurs && !isConfigured) refuse();
}

function refuse(): never {
  throw new StetError(
    "forbidden",
    "This request did not come from a page of this Stet, so it was not carried out.",
  );
}
