"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { quoteOf } from "@/components/annotation/annotation-summary";
import { KIND_NAME } from "@/components/annotation/kind-name";
import type { AnnotationView } from "@/domain/annotation/annotation";

type Props = {
  annotation: AnnotationView;
  /** Changes whenever the focus should come to this card; 0 when it should not. */
  focusRequest: number;
  className?: string;
  children: ReactNode;
};

/** What holds a card wherever it stands: its name, its address, and the focus when it is asked for. */
export function CardFrame({ annotation, focusRequest, className, children }: Props) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusRequest > 0) card.current?.focus({ preventScroll: true });
  }, [focusRequest]);
  return (
    <article
      ref={card}
      id={`annotation-${annotation.id}`}
      tabIndex={-1}
      data-keeps-selection
      aria-label={`${KIND_NAME[annotation.kind]} by ${annotation.author.name} on ${quoteOf(annotation)}`}
      className={className}
    >
      {children}
    </article>
  );
}
