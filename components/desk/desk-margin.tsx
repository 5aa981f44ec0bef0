"use client";

import type { ReactNode, RefObject } from "react";
import { FilterBar } from "./filter-bar";
import { Margin } from "./margin";
import type { DeskModel } from "./use-desk-model";

type Props = {
  model: DeskModel;
  rootRef: RefObject<HTMLElement | null>;
  searchRef: RefObject<HTMLInputElement | null>;
  composer: ReactNode;
};

/** The right column: which annotations to show, and their cards. */
export function DeskMargin({ model, rootRef, searchRef, composer }: Props) {
  const { article, filter, setFilter, shown, groups, active, index, highlights, pending } = model;
  return (
    <aside className="desk-margin" aria-label="Annotations">
      <div className="desk-filters">
        <FilterBar
          annotations={article.annotations}
          filter={filter}
          shown={shown.length}
          searchRef={searchRef}
          onChange={setFilter}
        />
      </div>
      <Margin
        groups={groups}
        active={active}
        index={index}
        rootRef={rootRef}
        shown={highlights}
        pending={pending}
        composer={composer}
      />
    </aside>
  );
}
