"use client";

import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";

type Props = {
  /** Which of how many, from 1; 0 while something is being written. */
  at: number;
  total: number;
  children: ReactNode;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
};

const CLOSING = 90;

/** The margin of a small screen: one card at a time, drawn up from the foot. */
export function BottomSheet({ at, total, children, onStep, onClose }: Props) {
  const { drag, handlers } = useDragDown(onClose);
  return (
    <section
      aria-label="Annotation"
      data-keeps-selection
      data-sheet
      className={`fixed inset-x-0 bottom-0 z-30 flex max-h-[72dvh] flex-col rounded-t-2xl border-t border-line-2 bg-card shadow-card print:hidden ${drag === 0 ? "transition-transform duration-200" : ""}`}
      style={{ transform: `translateY(${drag}px)` }}
    >
      <div {...handlers} className="touch-none px-4 pt-2 pb-1">
        <div aria-hidden="true" className="mx-auto h-1 w-9 rounded-full bg-line-2" />
        <div className="mt-1 flex items-center justify-end gap-1 text-sm text-ink-3">
          {at > 0 && (
            <>
              <StepButton label="Previous annotation" onPress={() => onStep(-1)}>
                <ChevronLeft aria-hidden="true" className="size-5" />
              </StepButton>
              <span>
                {at} of {total}
              </span>
              <StepButton label="Next annotation" onPress={() => onStep(1)}>
                <ChevronRight aria-hidden="true" className="size-5" />
              </StepButton>
            </>
          )}
          <StepButton label="Close" onPress={onClose}>
            <X aria-hidden="true" className="size-5" />
          </StepButton>
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        {children}
      </div>
    </section>
  );
}

function StepButton({
  label,
  onPress,
  children,
}: {
  label: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" aria-label={label} onClick={onPress} className={buttonClass("quiet", "icon")}>
      {children}
    </button>
  );
}

/** Follows a finger downwards and closes when it has gone far enough. */
function useDragDown(onClose: () => void) {
  const from = useRef<number | null>(null);
  const [drag, setDrag] = useState(0);
  const end = () => {
    if (drag > CLOSING) onClose();
    from.current = null;
    setDrag(0);
  };
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if ((event.target as Element).closest("button")) return;
      from.current = event.clientY;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      if (from.current !== null) setDrag(Math.max(0, event.clientY - from.current));
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
  return { drag, handlers };
}
