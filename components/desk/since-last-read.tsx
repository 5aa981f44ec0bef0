"use client";

import "./since-last-read.css";
import { X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { comparePath } from "@/components/revision/compare-path";
import { Button } from "@/components/ui/button";
import type { ArticleView } from "@/domain/article/article";
import type { Viewer } from "@/domain/member/member";
import { markRead, useMarkRead } from "@/lib/client/use-mark-read";
import { type MadeRevisions, useLastRead } from "./use-last-read";

/** Whoever has had a revision before their eyes for so long has read it. Milliseconds. */
const A_WHILE = 4_000;

type Props = {
  article: ArticleView;
  viewer: Viewer;
  /** What the member's last decision on many made of the text. */
  made: MadeRevisions | null;
  /** Such a decision is on its way: what it makes is no news to them. */
  isMaking: boolean;
};

/**
 * Says that the article has changed since the member last read it, and leads to what changed. It stays while the page
 * is open, until it is put away; what comes later lies over the page and moves nothing.
 */
export function SinceLastRead({ article, viewer, made, isMaking }: Props) {
  const { number } = article.revision;
  const { seen, setSeen } = useLastRead(article, viewer, made);
  const [isLate] = useState(seen >= number);
  useMarkRead(article.id, viewer.memberId, article.lastRead === number ? null : number, A_WHILE);
  if (seen >= number || isMaking) return null;
  const putAway = () => {
    setSeen(number);
    void markRead(article.id, viewer.memberId, number);
  };
  return (
    <div role="status" className="since-last-read" data-late={isLate || undefined}>
      <div>
        <p>
          {number - seen === 1 ? "1 revision" : `${number - seen} revisions`} since you last read this:{" "}
          <Link
            href={comparePath(article.id, { from: seen, to: number })}
            className="font-medium whitespace-nowrap text-accent underline underline-offset-2"
          >
            see what changed
          </Link>
        </p>
        <Button variant="quiet" size="icon" aria-label="Mark as read" onClick={putAway}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
    </div>
  );
}
