"use client";

import type { RefObject } from "react";
import { BulkRow } from "./bulk-row";
import { FilterBar } from "./filter-bar";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; searchRef: RefObject<HTMLInputElement | null> };

/** The filters of this desk and what may be done with all they show: above the cards, or above the list where there is no margin. */
export function DeskFilters({ model: { article, filter, shown, setFilter, bulk }, searchRef }: Props) {
  return (
    <div className="flex flex-col gap-1">
      <FilterBar
        annotations={article.annotations}
        filter={filter}
        shown={shown.length}
        searchRef={searchRef}
        onChange={setFilter}
      />
      <BulkRow bulk={bulk} canDecide={article.can.decide} />
    </div>
  );
}
