"use client";

import type { ReactNode } from "react";
import type { ArticleSelection } from "@/components/article/article-selection";

type Props = {
  selection: ArticleSelection;
  /** Why. */
  words: string;
  /** The way to where they can be. */
  children?: ReactNode;
};

/** Beside words that are selected where they cannot be annotated. */
export function SelectionNote({ selection: { rect }, words, children }: Props) {
  const width = Math.min(320, document.documentElement.clientWidth - 24);
  const middle = rect.left + rect.width / 2;
  const left = Math.min(
    Math.max(middle, width / 2 + 12),
    document.documentElement.clientWidth - width / 2 - 12,
  );
  return (
    <div
      role="status"
      data-keeps-selection
      className="absolute z-30 -translate-x-1/2 rounded-xl border border-line-2 bg-card px-3 py-2.5 text-sm shadow-card print:hidden"
      style={{ top: window.scrollY + rect.bottom + 10, left, width }}
    >
      <p className="text-ink-2">{words}</p>
      {children}
    </div>
  );
}
