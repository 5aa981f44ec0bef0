"use client";

import type { ArticleSelection } from "@/components/article/article-selection";
import { Button } from "@/components/ui/button";

type Props = { selection: ArticleSelection; onShowMarks: () => void };

/** Beside words that are selected where they cannot be annotated: why, and the way to where they can. */
export function SelectionNote({ selection: { rect }, onShowMarks }: Props) {
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
      <p className="text-ink-2">
        These are not the words of the article as it stands, so nothing can be said about them here.
      </p>
      <Button size="small" kbd="1" onClick={onShowMarks} className="mt-2">
        Show all marks
      </Button>
    </div>
  );
}
