"use client";

import type { ReactNode, RefObject } from "react";
import { DeskFilters } from "./desk-filters";
import { DeskReview } from "./desk-review";
import { DetachedTray } from "./detached-tray";
import { Margin } from "./margin";
import type { DeskModel } from "./use-desk-model";

type Props = {
  model: DeskModel;
  rootRef: RefObject<HTMLElement | null>;
  searchRef: RefObject<HTMLInputElement | null>;
  composer: ReactNode;
  /** Set while the article is written: another one, another article on the page. */
  editing?: object | null;
};

/** The right column: which annotations to show, and their cards. */
export function DeskMargin({ model, rootRef, searchRef, composer, editing }: Props) {
  const { groups, active, index, highlights, pending } = model;
  return (
    <aside className="desk-margin" aria-label="Annotations">
      <div className="desk-filters">
        <DeskFilters model={model} searchRef={searchRef} />
        <DetachedTray annotations={model.article.annotations} activeId={active.id} className="mt-2" />
        <DeskReview article={model.article} className="mt-2" />
      </div>
      <Margin
        groups={groups}
        active={active}
        index={index}
        rootRef={rootRef}
        shown={editing ?? highlights}
        pending={pending}
        composer={composer}
      />
    </aside>
  );
}
