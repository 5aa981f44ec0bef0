"use client";

import { History, Keyboard, PanelLeft } from "lucide-react";
import type { ReactNode } from "react";
import { isOpen } from "@/components/annotation/annotation-status";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Pill } from "@/components/ui/pill";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { Tooltip } from "@/components/ui/tooltip";
import { TopBar } from "@/components/ui/top-bar";
import { ARTICLE_STATE_NAMES, type ArticleView } from "@/domain/article/article";

type Props = {
  article: ArticleView;
  account: ReactNode;
  /** The way into the editor, for whoever may write. */
  edit: ReactNode;
  /** While the article is edited: whether the work is safe, and the ways to end it. */
  editing: ReactNode;
  onRail: () => void;
  onHelp: () => void;
};

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What is still asked of this article, in a few words. */
function openWords({ annotations }: ArticleView): string {
  const corrections = annotations.filter(({ correction }) => correction?.state === "open").length;
  const threads = annotations.filter((one) => one.kind === "comment" && isOpen(one)).length;
  if (corrections + threads === 0) return "Nothing open";
  const parts = [];
  if (corrections) parts.push(plural(corrections, "correction", "corrections"));
  if (threads) parts.push(plural(threads, "question", "questions"));
  return `${parts.join(", ")} open`;
}

/** Where one is, how far the article has come, and the ways elsewhere. */
export function DeskTopBar({ article, account, edit, editing, onRail, onHelp }: Props) {
  return (
    <TopBar
      back={{ href: "/articles", label: "Articles" }}
      title={
        <>
          <span className="truncate max-[760px]:sr-only" title={article.headline}>
            {article.headline}
          </span>
          <span className={editing ? "max-[760px]:sr-only" : ""}>
            <Pill>
              {editing ? "Editing" : ARTICLE_STATE_NAMES[article.state]} · revision {article.revision.number}
            </Pill>
          </span>
        </>
      }
    >
      {editing || (
        <>
          <span className="font-medium whitespace-nowrap text-ink-2 max-[1180px]:hidden">
            {openWords(article)}
          </span>
          <ButtonLink href={`/articles/${article.id}/history`} variant="quiet" className="max-[760px]:px-2">
            <History aria-hidden="true" className="size-4" />
            <span className="max-[760px]:sr-only">History</span>
          </ButtonLink>
          {edit}
        </>
      )}
      <Button
        variant="quiet"
        size="icon"
        aria-label="Outline and annotations"
        onClick={onRail}
        className={`min-[1181px]:hidden ${editing ? "max-[760px]:hidden" : ""}`}
      >
        <PanelLeft aria-hidden="true" className="size-4" />
      </Button>
      <Tooltip label="Keys" kbd="?">
        <Button variant="quiet" size="icon" aria-label="Keys" onClick={onHelp} className="max-[760px]:hidden">
          <Keyboard aria-hidden="true" className="size-4" />
        </Button>
      </Tooltip>
      <span className="max-[760px]:hidden">
        <ThemeToggle />
      </span>
      <span className={editing ? "max-[760px]:hidden" : "contents"}>{account}</span>
    </TopBar>
  );
}
