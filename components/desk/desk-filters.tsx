"use client";

import type { RefObject } from "react";
import { FilterBar } from "./filter-bar";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; searchRef: RefObject<HTMLInputElement | null> };

/** The filters of this desk: above the cards, or above the list where there is no margin. */
export function DeskFilters({ model: { article, filter, shown, setFilter }, searchRef }: Props) {
  return (
    <FilterBar
      annotations={article.annotations}
      filter={filter}
      shown={shown.length}
      searchRef={searchRef}
      onChange={setFilter}
    />
  );
}
