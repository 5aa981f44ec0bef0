"use client";

import { X } from "lucide-react";
import { memo, type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { TextIndex } from "@/domain/document/text-index";
import { AnnotationList } from "./annotation-list";
import type { Composition } from "./composition";
import { NeedsYou } from "./needs-you";
import { Outline } from "./outline";

type Props = {
  index: TextIndex;
  annotations: AnnotationView[];
  shown: AnnotationView[];
  activeId: string | null;
  aside: Composition[];
  isOpen: boolean;
  /** Whether more can be said about the article. */
  canAnnotate: boolean;
  /** How far the article has come. */
  way: ReactNode;
  filters: ReactNode;
  foot: ReactNode;
  onResume: (composition: Composition) => void;
  onClose: () => void;
};

/** The left column: where one is in the article, what waits, and everything in a list. */
export const DeskRail = memo(function DeskRail(props: Props) {
  const { index, annotations, shown, activeId, aside, isOpen, canAnnotate, onResume, onClose } = props;
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [isOpen, onClose]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: closes after a press on one of its own buttons, by key or not
    <aside
      className="desk-rail"
      aria-label="Overview"
      data-open={isOpen || undefined}
      data-keeps-selection
      onClick={({ target }) => target instanceof Element && target.closest(".rail-item") && onClose()}
    >
      {/* On a small screen it takes the whole of it. */}
      <div className="rail-title">
        <h2 className="text-base font-semibold">Overview</h2>
        <Button variant="quiet" size="icon" aria-label="Close the overview" onClick={onClose}>
          <X aria-hidden="true" className="size-5" />
        </Button>
      </div>
      {props.way}
      <Outline index={index} />
      <NeedsYou annotations={annotations} aside={aside} onResume={onResume} />
      {props.filters && <div className="mt-5 px-2">{props.filters}</div>}
      <AnnotationList annotations={annotations} shown={shown} activeId={activeId} canAnnotate={canAnnotate} />
      {props.foot}
    </aside>
  );
});
