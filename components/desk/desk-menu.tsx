"use client";

import { Ellipsis, FilePlus2, GitCompareArrows, History, Keyboard, ScrollText } from "lucide-react";
import { comparePath } from "@/components/revision/compare-path";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuChoice } from "@/components/ui/menu-choice";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLink } from "@/components/ui/menu-link";
import type { ArticleView } from "@/domain/article/article";
import { READING_VIEWS, type ReadingView } from "@/domain/document/reading-view";
import { ReviewMenuItem } from "./review-menu-item";
import { VIEW_NAME } from "./view-name";

type Props = {
  article: ArticleView;
  view: ReadingView;
  onView: (view: ReadingView) => void;
  onHelp: () => void;
};

const VIEWS = READING_VIEWS.map((value) => ({ value, label: VIEW_NAME[value] }));

/** The ways elsewhere that have no room in the bar; on a small screen all of them. */
export function DeskMenu({ article, view, onView, onHelp }: Props) {
  const { id, can, revision } = article;
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label="More">
          <Ellipsis aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      {can.edit && (
        <MenuLink href={`/articles/${id}/new-draft`} icon={<FilePlus2 />} className="min-[1181px]:hidden">
          New draft
        </MenuLink>
      )}
      {revision.number > 1 && (
        <MenuLink href={comparePath(id)} icon={<GitCompareArrows />}>
          Compare revisions
        </MenuLink>
      )}
      <MenuLink href={`/articles/${id}/history`} icon={<History />} className="min-[761px]:hidden">
        History
      </MenuLink>
      <MenuLink href={`/articles/${id}/activity`} icon={<ScrollText />}>
        Activity
      </MenuLink>
      <ReviewMenuItem article={article} />
      <MenuItem icon={<Keyboard />} onSelect={onHelp}>
        Keys and views
      </MenuItem>
      <div className="min-[761px]:hidden">
        <hr className="my-1 border-line" />
        <MenuChoice label="How the article is shown" value={view} choices={VIEWS} onChange={onView} />
      </div>
    </Menu>
  );
}
