import type { ActivityEntry } from "@/domain/event/activity";

/** What happened on one day of UTC. */
export type Day = { day: string; name: string; entries: ActivityEntry[] };

const NAME = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** Entries by day, both in the order given. */
export function groupByDay(entries: readonly ActivityEntry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const day = entry.createdAt.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, name: NAME.format(new Date(entry.createdAt)).replace(",", ""), entries: [entry] });
  }
  return days;
}
