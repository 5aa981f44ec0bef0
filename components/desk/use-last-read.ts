"use client";

import { useState } from "react";
import type { ArticleView } from "@/domain/article/article";
import type { Viewer } from "@/domain/member/member";

/** Revisions a member has made at once: those after `from`, up to `to`. */
export type MadeRevisions = { from: number; to: number };

/** Which revision the member had read before what they see now; they know what they made themselves. */
export function useLastRead(
  { revision, lastRead }: ArticleView,
  { memberId }: Viewer,
  made: MadeRevisions | null,
) {
  const { number } = revision;
  const isOwn = revision.author.id === memberId;
  const before = lastRead ?? number;
  const [seen, setSeen] = useState(isOwn && before === number - 1 ? number : before);
  const [newest, setNewest] = useState(number);
  if (newest !== number) {
    setNewest(number);
    if (isOwn && seen === newest && number === newest + 1) setSeen(number);
  }
  if (made && seen >= made.from && seen < made.to) setSeen(made.to);
  return { seen, setSeen };
}
