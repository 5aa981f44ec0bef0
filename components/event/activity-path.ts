import type { ActivityQuery } from "@/domain/event/activity";

/** What of the record is asked for; the address holds it, so that what was found can be kept and sent around. */
export type ActivityFilter = Pick<ActivityQuery, "kind" | "memberId" | "since" | "until" | "cursor">;

const FIELDS = ["kind", "memberId", "since", "until", "cursor", "format"] as const;

/** The address of what is so filtered, below `base`. */
export function activityPath(base: string, filter: ActivityFilter & { format?: string }): string {
  const query = new URLSearchParams();
  for (const name of FIELDS) if (filter[name]) query.set(name, filter[name]);
  return query.size > 0 ? `${base}?${query}` : base;
}

export function isFiltered({ kind, memberId, since, until }: ActivityFilter): boolean {
  return Boolean(kind || memberId || since || until);
}
