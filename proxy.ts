import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/server/content-security-policy";
import { PATH_HEADER } from "@/lib/server/page-path";
import { hasSessionCookie } from "@/lib/server/session-cookie";

const PUBLIC_PAGES = new Set(["/sign-in", "/first-run", "/invite", "/reset-password"]);

/**
 * Before every page: a policy for what it may load and run, and the way to the sign-in page for whoever carries
 * no session. Whether a session is good and what it may see is decided where the data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const policy = contentSecurityPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, pathname + search);
  // Next reads its nonce from here.
  headers.set("content-security-policy", policy);
  const response =
    PUBLIC_PAGES.has(pathname) || hasSessionCookie(request.cookies)
      ? NextResponse.next({ request: { headers } })
      : toSignIn(request, pathname + search);
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  return response;
}

function toSignIn(request: NextRequest, next: string): NextResponse {
  const target = request.nextUrl.clone();
  target.pathname = "/sign-in";
  target.search = next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
  return NextResponse.redirect(target);
}

/** Pages only: a proxy would cut the body of a large upload to the API short. */
export const config = { matcher: ["/((?!api/|_next/static/|_next/image|icon\\.svg|favicon\\.ico).*)"] };
