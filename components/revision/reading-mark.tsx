"use client";

import { useMarkRead } from "@/lib/client/use-mark-read";

type Props = { articleId: string; memberId: string; revision: number };

/** Whoever sees what changed up to a revision has read it. */
export function ReadingMark({ articleId, memberId, revision }: Props) {
  useMarkRead(articleId, memberId, revision, 0);
  return null;
}
