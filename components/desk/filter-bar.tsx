"use client";

import { Search, X } from "lucide-react";
import type { RefObject } from "react";
import { KIND_NAME_PLURAL } from "@/components/annotation/kind-name";
import { Button } from "@/components/ui/button";
import { ANNOTATION_KINDS, type AnnotationKind, type AnnotationView } from "@/domain/annotation/annotation";
import { countBy, type Filter, NO_FILTER } from "./filter";
import { FilterMenu } from "./filter-menu";

type Props = {
  annotations: AnnotationView[];
  filter: Filter;
  shown: number;
  searchRef: RefObject<HTMLInputElement | null>;
  onChange: (filter: Filter) => void;
};

const ORDER: readonly (AnnotationKind | null)[] = [null, "correction", "source", "comment"];

/** Which annotations the margin shows, with how many there are of each. */
export function FilterBar({ annotations, filter, shown, searchRef, onChange }: Props) {
  const counts = countBy(annotations, { ...filter, kind: null }, ({ kind }) => [kind]);
  const total = ANNOTATION_KINDS.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const isFiltered = filter.status !== null || filter.author !== null || filter.words !== "";
  return (
    <div className="flex flex-col gap-2">
      <fieldset aria-label="Kinds of annotation" className="flex flex-wrap text-sm">
        {ORDER.map((kind) => (
          <button
            key={kind ?? "all"}
            type="button"
            aria-pressed={filter.kind === kind}
            onClick={() => onChange({ ...filter, kind })}
            className="min-h-6 rounded-full px-2 py-0.5 whitespace-nowrap pointer-coarse:min-h-9 max-[1180px]:min-[761px]:px-1.5 max-[1180px]:min-[761px]:text-xs text-ink-2 hover:text-ink aria-pressed:bg-card aria-pressed:font-medium aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line-2"
          >
            {kind ? KIND_NAME_PLURAL[kind] : "All"} {kind ? (counts.get(kind) ?? 0) : total}
          </button>
        ))}
      </fieldset>
      <div className="flex items-center gap-1">
        <label className="relative min-w-0 flex-1">
          <span className="sr-only">Search the annotations</span>
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
          />
          <input
            ref={searchRef}
            type="search"
            value={filter.words}
            onChange={(event) => onChange({ ...filter, words: event.target.value })}
            onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
            placeholder="Search the annotations"
            aria-keyshortcuts="/"
            className="min-h-8 w-full rounded-lg border border-transparent bg-transparent pr-2 pl-8 hover:border-line-2 focus:border-edge focus:bg-card max-[760px]:min-h-10 max-[760px]:border-line-2 max-[760px]:bg-card"
          />
        </label>
        <FilterMenu annotations={annotations} filter={filter} onChange={onChange} />
        {isFiltered && (
          <Button variant="quiet" size="small" onClick={() => onChange({ ...NO_FILTER, kind: filter.kind })}>
            <X aria-hidden="true" className="size-3.5" />
            Clear
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {shown} of {annotations.length} annotations shown
      </p>
    </div>
  );
}
