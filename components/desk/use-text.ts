"use client";

import { useQuery } from "@tanstack/react-query";
import type { ArticleView } from "@/domain/article/article";
import { articleQuery } from "@/lib/client/article-queries";
import { useDesk } from "./desk-context";

const revisionOf = ({ revision: { number, text } }: ArticleView) => ({ number, text });

/** The words of the newest revision and its number; `null` before the article is there. */
export function useText(): { number: number; text: string } | null {
  const { articleId } = useDesk();
  const { data } = useQuery({ ...articleQuery(articleId), select: revisionOf });
  return data ?? null;
}
