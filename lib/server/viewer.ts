import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { getDatabase } from "@/db/database";
import { hasNewsroom } from "@/db/members";
import { findViewerOfSession } from "@/db/sessions";
import type { Viewer } from "@/domain/member/member";
import { PATH_HEADER } from "./page-path";
import { readSessionToken } from "./read-session-token";

async function findViewerOfHeaders(requestHeaders: Headers): Promise<Viewer | null> {
  // Not Better Auth's own `getSession`: it asks the database twice, and once more would find the member.
  const token = await readSessionToken(requestHeaders);
  return token === null ? null : findViewerOfSession(getDatabase(), token);
}

/** Who makes a request of the API; `null` when nobody is signed in, or whoever is belongs to no newsroom. */
export function findViewerOfRequest(request: Request): Promise<Viewer | null> {
  return findViewerOfHeaders(request.headers);
}

/** Who looks at a page; `null` as above. Asked once per page, however many components ask. */
export const findViewerOfPage = cache(async () => findViewerOfHeaders(await headers()));

/** Who looks at a page. Whoever is not signed in is sent to sign in and comes back after. */
export async function getViewer(): Promise<Viewer> {
  const viewer = await findViewerOfPage();
  if (viewer) return viewer;
  if (!(await hasNewsroom(getDatabase()))) redirect("/first-run");
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
