import { History } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import type { ActivityEntry } from "@/domain/event/activity";
import { ActivityRow } from "./activity-row";
import { groupByDay } from "./group-by-day";

/** What happened, day by day, the newest first. */
export function ActivityDays({ entries }: { entries: readonly ActivityEntry[] }) {
  if (entries.length === 0) return <EmptyState icon={<History />} title="Nothing like this has happened" />;
  return (
    <div className="flex flex-col gap-6">
      {groupByDay(entries).map(({ day, name, entries: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="pb-1.5 text-sm font-semibold text-ink-3">
            {name}
          </h2>
          <ol className="divide-y divide-line rounded-xl border border-line bg-card px-4">
            {ofDay.map((entry) => (
              <ActivityRow key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
