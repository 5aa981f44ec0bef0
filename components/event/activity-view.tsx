import { ButtonLink } from "@/components/ui/button-link";
import type { ActivityKind, ActivityList } from "@/domain/event/activity";
import { ActivityDays } from "./activity-days";
import { ActivityExport } from "./activity-export";
import { ActivityFilters } from "./activity-filters";
import { type ActivityFilter, activityPath } from "./activity-path";

type Props = {
  /** The path of the page. */
  base: string;
  /** Where the API has the same. */
  api: string;
  list: ActivityList;
  filter: ActivityFilter;
  kinds?: readonly ActivityKind[];
  people: readonly { id: string; name: string }[];
};

/** The record of an article or of the newsroom: what is asked for, and what happened. */
export function ActivityView({ base, api, list, filter, kinds, people }: Props) {
  return (
    <>
      <ActivityFilters base={base} filter={filter} kinds={kinds} people={people}>
        <ActivityExport api={api} filter={filter} />
      </ActivityFilters>
      <ActivityDays entries={list.entries} />
      <Pages base={base} filter={filter} nextCursor={list.nextCursor} />
    </>
  );
}

type PagesProps = Pick<Props, "base" | "filter"> & Pick<ActivityList, "nextCursor">;

function Pages({ base, filter, nextCursor }: PagesProps) {
  if (!filter.cursor && !nextCursor) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2 pt-5">
      {filter.cursor ? (
        <ButtonLink href={activityPath(base, { ...filter, cursor: undefined })}>Newest</ButtonLink>
      ) : (
        <span />
      )}
      {nextCursor && (
        <ButtonLink href={activityPath(base, { ...filter, cursor: nextCursor })} rel="next">
          Before that
        </ButtonLink>
      )}
    </nav>
  );
}
