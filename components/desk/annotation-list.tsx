"use client";

import { memo, useEffect, useMemo, useRef } from "react";
import { isLost, mustBeLookedAt } from "@/components/annotation/annotation-status";
import { briefOf, idsOfAlike, quoteOf, stateWords } from "@/components/annotation/annotation-summary";
import { KindIcon } from "@/components/annotation/kind-icon";
import { KIND_NAME } from "@/components/annotation/kind-name";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";

type Props = {
  /** All of them: the words in the article name their line here as their details, also while it is filtered out. */
  annotations: AnnotationView[];
  shown: AnnotationView[];
  activeId: string | null;
  /** Whether more can be said about the article. */
  canAnnotate: boolean;
};

/** Every annotation in text order, for those who go through them by list rather than by eye. */
export const AnnotationList = memo(function AnnotationList(props: Props) {
  const { annotations, shown, activeId, canAnnotate } = props;
  const total = annotations.length;
  const count = shown.length === total ? `${total}` : `${shown.length} of ${total}`;
  const alike = useMemo(() => idsOfAlike(annotations), [annotations]);
  const shownIds = new Set(shown.map(({ id }) => id));
  return (
    <nav aria-labelledby="annotations">
      <h2 id="annotations" className="rail-heading">
        Annotations · {count}
      </h2>
      {total === 0 && (
        <p className="px-2 text-ink-3">
          {canAnnotate ? "Select words in the article to begin." : "Nothing was said about its words."}
        </p>
      )}
      <ol>
        {annotations.map((annotation) => (
          <AnnotationListItem
            key={annotation.id}
            annotation={annotation}
            isShown={shownIds.has(annotation.id)}
            isActive={annotation.id === activeId}
            isAlike={alike.has(annotation.id)}
          />
        ))}
      </ol>
    </nav>
  );
});

const AnnotationListItem = memo(function AnnotationListItem({
  annotation,
  isShown,
  isActive,
  isAlike,
}: {
  annotation: AnnotationView;
  isShown: boolean;
  isActive: boolean;
  /** Whether there are others on the same words: what each says is shown, too. */
  isAlike: boolean;
}) {
  const { activate } = useDesk();
  const { id, kind, author } = annotation;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const list = item.current?.closest(".desk-rail");
    if (isActive && list) keepInSight(list, item.current);
  }, [isActive]);
  return (
    <li
      ref={item}
      id={`listed-${id}`}
      hidden={!isShown}
      className="[contain-intrinsic-size:auto_44px] [content-visibility:auto]"
    >
      <button
        type="button"
        aria-current={isActive || undefined}
        onClick={() => activate(id, { scroll: true, focus: true })}
        className="rail-item flex gap-2"
      >
        <KindIcon kind={kind} />
        <span className="min-w-0 flex-1">
          <span className="sr-only">{KIND_NAME[kind]} on </span>
          <span className="block truncate">{quoteOf(annotation)}</span>
          {isAlike && <span className="block truncate text-xs text-ink-2">{briefOf(annotation)}</span>}
          <span
            className={`block truncate text-xs ${isLost(annotation) || mustBeLookedAt(annotation) ? "text-warn" : "text-ink-3"}`}
          >
            {author.name} · {stateWords(annotation)}
          </span>
        </span>
      </button>
    </li>
  );
});

/** Scrolls the list, never the page. */
function keepInSight(list: Element, item: HTMLElement | null): void {
  if (!item) return;
  const { top, bottom } = item.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom - 60) list.scrollTop += top - frame.top - frame.height / 2;
}
