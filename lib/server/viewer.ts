import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { getDatabase } from "@/db/database";
import { findViewer, hasNewsroom } from "@/db/members";
import type { Viewer } from "@/domain/member/member";
import { getAuthentication } from "./authentication";
import { PATH_HEADER } from "./page-path";

async function findViewerOfHeaders(requestHeaders: Headers): Promise<Viewer | null> {
  const session = await getAuthentication().api.getSession({ headers: requestHeaders });
  return session ? findViewer(getDatabase(), session.user.id) : null;
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
