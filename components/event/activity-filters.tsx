"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { ACTIVITY_KINDS, type ActivityKind } from "@/domain/event/activity";
import { type ActivityFilter, isFiltered } from "./activity-path";
import { DayField } from "./day-field";
import { useActivityFilter } from "./use-activity-filter";

const KIND_NAMES: Record<ActivityKind, string> = {
  text: "The text",
  annotations: "Annotations",
  corrections: "Corrections",
  threads: "Threads",
  workflow: "Stages and moves",
  people: "People and settings",
};

type Props = {
  /** The path of the page. */
  base: string;
  filter: ActivityFilter;
  kinds?: readonly ActivityKind[];
  people: readonly { id: string; name: string }[];
  /** What can be done with what is shown. */
  children: ReactNode;
};

/** Kind, person and days. A plain form without JavaScript; with it, what is shown follows what is chosen. */
export function ActivityFilters({ base, filter, kinds = ACTIVITY_KINDS, people, children }: Props) {
  const { fields, searching, choose, type } = useActivityFilter(base, filter);
  return (
    <search>
      <form action={base} className="grid grid-cols-2 items-end gap-2 min-[560px]:flex min-[560px]:flex-wrap">
        <Select
          name="kind"
          aria-label="What"
          className="max-[559px]:col-span-2 min-[560px]:w-42 min-[560px]:grow"
          value={fields.kind ?? ""}
          onChange={(event) =>
            choose({ kind: (event.target.value || undefined) as ActivityKind | undefined })
          }
        >
          <option value="">Everything</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind]}
            </option>
          ))}
        </Select>
        <Select
          name="memberId"
          aria-label="Who"
          className="max-[559px]:col-span-2 min-[560px]:w-40 min-[560px]:grow"
          value={fields.memberId ?? ""}
          onChange={(event) => choose({ memberId: event.target.value || undefined })}
        >
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <DayField
          label="From"
          name="since"
          value={fields.since}
          onType={(since, isWhole) => type({ since }, isWhole)}
        />
        <DayField
          label="To"
          name="until"
          value={fields.until}
          onType={(until, isWhole) => type({ until }, isWhole)}
        />
      </form>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-3 pb-5 text-sm text-ink-3">
        <p>The newest first. Days and times are UTC.</p>
        {isFiltered(filter) && (
          <Link
            href={base}
            className="text-ink-2 underline decoration-line-2 underline-offset-4 hover:decoration-current"
          >
            Show everything
          </Link>
        )}
        {searching && <Spinner className="size-3.5" />}
        <div className="ml-auto">{children}</div>
      </div>
    </search>
  );
}
