import { redirect } from "next/navigation";
import { type ActivityScope, listActivity } from "@/db/activity";
import { getDatabase } from "@/db/database";
import { StetError } from "@/domain/error/stet-error";
import { type ActivityList, ActivityQuery } from "@/domain/event/activity";
import type { Viewer } from "@/domain/member/member";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What the address of a page of the record asks for; one that nobody made with our own form shows everything. */
export async function readActivityQuery(base: string, searchParams: SearchParams): Promise<ActivityQuery> {
  const given = Object.entries(await searchParams).filter(([, value]) => value !== "");
  const query = ActivityQuery.safeParse(Object.fromEntries(given));
  return query.success ? query.data : redirect(base);
}

/** A page of the record; one that is not there is the first. */
export async function readActivity(
  viewer: Viewer,
  scope: ActivityScope,
  base: string,
  query: ActivityQuery,
): Promise<ActivityList> {
  try {
    return await listActivity(getDatabase(), viewer, scope, query);
  } catch (error) {
    if (error instanceof StetError && error.code === "invalid" && query.cursor) redirect(base);
    throw error;
  }
}
