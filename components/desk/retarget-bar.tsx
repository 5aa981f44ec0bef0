"use client";

import { useEffect, useEffectEvent } from "react";
import { KindIcon } from "@/components/annotation/kind-icon";
import type { ArticleSelection } from "@/components/article/article-selection";
import { surroundings } from "@/components/correction/surroundings";
import { WordsDifference } from "@/components/correction/words-difference";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/domain/annotation/annotation";

type Props = {
  annotation: AnnotationView;
  /** What would be attached, when anything that may be is selected. */
  selection: ArticleSelection | null;
  onAttach: () => void;
  onCancel: () => void;
};

/** The words an annotation stood on, in view while others are selected for it, and what would become of it there. */
export function RetargetBar({ annotation, selection, onAttach, onCancel }: Props) {
  useRetargetKeys(selection !== null, onAttach, onCancel);
  const { anchor, correction, kind } = annotation;
  const around = surroundings(anchor.prefix, anchor.suffix);
  return (
    <section
      aria-label="Choose other words"
      data-keeps-selection
      onPointerDown={(event) =>
        event.target instanceof Element && !event.target.closest("button") && event.preventDefault()
      }
      className="fixed inset-x-2 bottom-2 z-30 mx-auto max-w-[640px] rounded-xl border border-line-2 bg-card px-4 pt-2.5 pb-3 shadow-card print:hidden"
    >
      <p role="status" className="flex items-center gap-2 text-sm text-ink-2">
        <KindIcon kind={kind} />
        {selection ? "It would stand on the words you selected." : instruction(anchor.exact === "")}
      </p>
      <div className="mt-1.5 max-h-[22dvh] overflow-y-auto">
        <p className="font-serif text-[1rem]/snug wrap-break-word whitespace-pre-wrap">
          <span className="font-sans text-xs text-ink-3">Stood on </span>
          <span className="text-ink-3">{around.before}</span>
          <mark className="bg-warn-bg text-ink">{anchor.exact || "‸"}</mark>
          <span className="text-ink-3">{around.after}</span>
        </p>
        {selection && (
          <div className="mt-1.5 border-t border-line pt-1.5">
            <span className="font-sans text-xs text-ink-3">
              {correction ? "Would then read " : "Would stand on "}
            </span>
            <WordsDifference
              before={correction ? selection.exact : anchor.exact}
              after={correction ? correction.replacement : selection.exact}
              className="text-[1rem]/snug"
            />
          </div>
        )}
      </div>
      <div className="mt-2.5 flex gap-2">
        <Button variant="primary" size="small" kbd="Enter" disabled={!selection} onClick={onAttach}>
          Attach it there
        </Button>
        <Button size="small" kbd="Esc" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function instruction(isInsertion: boolean): string {
  return isInsertion ? "Put the caret where the words would go in." : "Select the words it belongs to.";
}

const ELSEWHERE = "input, textarea, select, [role=menu], [role=dialog], [role=listbox], [aria-expanded=true]";

/** Escape gives up, Enter in the article takes what is selected there, before anything else acts on them. */
function useRetargetKeys(hasSelection: boolean, onAttach: () => void, onCancel: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.target.closest(ELSEWHERE)) return;
    const isInArticle = event.target.closest(".article-text") !== null;
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && hasSelection && isInArticle) onAttach();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener, { capture: true });
    return () => document.removeEventListener("keydown", listener, { capture: true });
  }, []);
}
