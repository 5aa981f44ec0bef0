"use client";

import { FilePlus2, History, PanelLeft } from "lucide-react";
import type { ReactNode } from "react";
import { MOVE_WORDS, movesInOrder } from "@/components/approval/move-words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Pill } from "@/components/ui/pill";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import type { ArticleView } from "@/domain/article/article";
import type { Move } from "@/domain/article/move";
import { owesReading } from "@/domain/article/owes-reading";
import type { ReadingView } from "@/domain/document/reading-view";
import { DeskMenu } from "./desk-menu";
import { WayChip } from "./way-chip";
import { owedWords } from "./way-words";

type Props = {
  article: ArticleView;
  account: ReactNode;
  /** The way into the editor, for whoever may write. */
  edit: ReactNode;
  /** While the article is edited: whether the work is safe, and the ways to end it. */
  editing: ReactNode;
  /** The revision that is being edited. */
  base: number | undefined;
  view: ReadingView;
  onView: (view: ReadingView) => void;
  /** Asks before the article goes on. */
  onMove: (move: Move) => void;
  /** Shows the stages and the moves. */
  onWay: () => void;
  onRail: () => void;
  onHelp: () => void;
};

/** Where one is, how far the article has come, and the ways elsewhere. */
export function DeskTopBar({ article, account, edit, editing, base, view, ...does }: Props) {
  const owed = editing ? "" : owedWords(article);
  return (
    <TopBar
      back={{ href: "/articles", label: "Articles" }}
      title={
        <>
          <span className="shrink-[9999] truncate max-[760px]:sr-only" title={article.headline}>
            {article.headline}
          </span>
          <span className={editing ? "max-[760px]:sr-only" : "flex min-w-0"}>
            {editing ? (
              <Pill>Editing · revision {base}</Pill>
            ) : (
              <WayChip article={article} view={view} onOpen={does.onWay} />
            )}
          </span>
        </>
      }
    >
      {owed && (
        <Button
          variant="quiet"
          // The headline comes first, but for what is owed of an article that is out.
          className={`px-1.5 ${owesReading(article) ? "max-[1320px]:hidden" : "max-[1560px]:hidden"}`}
          onClick={does.onWay}
        >
          {owed}
        </Button>
      )}
      {editing}
      <span className={`flex shrink-0 items-center ${editing ? "max-[760px]:hidden" : ""}`}>
        {!editing && <Ways article={article} edit={edit} onMove={does.onMove} />}
        {!editing && <DeskMenu article={article} view={view} onView={does.onView} onHelp={does.onHelp} />}
        <Button
          variant="quiet"
          size="icon"
          aria-label="Overview"
          onClick={does.onRail}
          className="min-[1181px]:hidden max-[760px]:hidden"
        >
          <PanelLeft aria-hidden="true" className="size-4" />
        </Button>
        <span className="max-[760px]:hidden">
          <ThemeToggle />
        </span>
      </span>
      <span className={editing ? "max-[760px]:hidden" : "contents"}>{account}</span>
    </TopBar>
  );
}

/** Where the text changes, and where one reads how it did. */
function Ways({ article, edit, onMove }: Pick<Props, "article" | "edit" | "onMove">) {
  const { onward } = movesInOrder(article.can.moves);
  return (
    <>
      {onward && (
        <Button
          variant={onward === "approve" && article.blockers.blocking.length > 0 ? "plain" : "primary"}
          className="mr-1 max-[900px]:hidden"
          onClick={() => onMove(onward)}
        >
          {MOVE_WORDS[onward].label}
        </Button>
      )}
      {edit}
      {article.can.edit && (
        <ButtonLink
          href={`/articles/${article.id}/new-draft`}
          variant="quiet"
          className="max-[1180px]:hidden"
        >
          <FilePlus2 aria-hidden="true" className="size-4" />
          New draft
        </ButtonLink>
      )}
      <ButtonLink href={`/articles/${article.id}/history`} variant="quiet" className="max-[760px]:hidden">
        <History aria-hidden="true" className="size-4" />
        History
      </ButtonLink>
    </>
  );
}
