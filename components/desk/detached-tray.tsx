"use client";

import { ChevronDown, MapPinOff } from "lucide-react";
import { memo, type RefObject, useEffect, useRef, useState } from "react";
import { isLost } from "@/components/annotation/annotation-status";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";
import { DetachedItem } from "./detached-item";

/** As many lines are there before anybody opens the tray, and without JavaScript. */
const FIRST_LINES = 60;

type Props = { annotations: AnnotationView[]; activeId: string | null; className: string };

/** Everything that has no place in the text: always in sight while there is any, filtered out or not. */
export const DetachedTray = memo(function DetachedTray({ annotations, activeId, className }: Props) {
  const tray = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useClosing(tray, activeId);
  const { activate } = useDesk();
  const placeless = annotations.filter(({ anchor }) => anchor.start === null);
  const owed = placeless.filter(isLost);
  const settled = placeless.filter((one) => !isLost(one));
  if (placeless.length === 0) return null;
  const open = (id: string) => {
    if (tray.current) tray.current.open = false;
    activate(id, { focus: true });
  };
  return (
    <details
      ref={tray}
      className={`detached-tray ${className}`}
      data-keeps-selection
      data-owed={owed.length > 0 || undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <MapPinOff aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="min-w-0 truncate">{trayWords(owed.length, settled.length)}</span>
        <ChevronDown aria-hidden="true" className="detached-chevron ml-auto size-4 shrink-0" />
      </summary>
      <div className="detached-panel">
        <DetachedGroup annotations={isOpen ? owed : owed.slice(0, FIRST_LINES)} onOpen={open} />
        {settled.length > 0 && owed.length > 0 && (
          <h3 className="px-2.5 pt-2 text-xs font-semibold text-ink-3">Decided; nothing to do</h3>
        )}
        <DetachedGroup annotations={isOpen ? settled : settled.slice(0, FIRST_LINES)} onOpen={open} />
      </div>
    </details>
  );
});

function DetachedGroup({
  annotations,
  onOpen,
}: {
  annotations: AnnotationView[];
  onOpen: (id: string) => void;
}) {
  return (
    <ul>
      {annotations.map((annotation) => (
        <DetachedItem key={annotation.id} annotation={annotation} onOpen={() => onOpen(annotation.id)} />
      ))}
    </ul>
  );
}

function trayWords(owed: number, settled: number): string {
  if (owed === 0) return `${settled} decided, no longer in the text`;
  const lost = `${owed} lost ${owed === 1 ? "its" : "their"} place`;
  return settled > 0 ? `${lost}, ${settled} decided` : lost;
}

/** Closes at Escape, at a press elsewhere, and when another card opens: it would lie over it. */
function useClosing(tray: RefObject<HTMLDetailsElement | null>, activeId: string | null): void {
  useEffect(() => {
    if (tray.current && activeId) tray.current.open = false;
  }, [tray, activeId]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const close = () => {
      if (tray.current) tray.current.open = false;
    };
    document.addEventListener(
      "pointerdown",
      ({ target }) => !tray.current?.contains(target as Node) && close(),
      { signal },
    );
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !tray.current?.open) return;
        event.preventDefault();
        close();
        tray.current.querySelector("summary")?.focus();
      },
      { signal, capture: true },
    );
    return () => listening.abort();
  }, [tray]);
}
