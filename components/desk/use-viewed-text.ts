"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ArticleView } from "@/domain/article/article";
import type { ReadingView } from "@/domain/document/reading-view";
import type { TextIndex } from "@/domain/document/text-index";
import { revisionQuery } from "@/lib/client/article-queries";
import { textAsItCameIn, textAsItStands, textAsItWouldRead, type ViewedText } from "./viewed-text";

/** What the desk shows of the article's text. Until the original has come it is the text with its marks. */
export function useViewedText(article: ArticleView, index: TextIndex, view: ReadingView) {
  const isFirst = article.revision.number === 1;
  const original = useQuery({ ...revisionQuery(article.id, 1), enabled: view === "original" && !isFirst });
  const text = useMemo((): ViewedText => {
    if (view === "final") return textAsItWouldRead(article, index);
    const { document } = article.revision;
    const first = isFirst ? { document, annotations: article.annotations } : original.data;
    if (view === "original" && first) return textAsItCameIn(article, index, first);
    return textAsItStands(view === "simple" ? "simple" : "marks", article, index);
  }, [article, index, view, isFirst, original.data]);
  const isMissing = text.view !== view;
  return {
    text,
    isWaiting: isMissing && !original.isError,
    problem: isMissing ? original.error : null,
    retry: () => void original.refetch(),
  };
}
