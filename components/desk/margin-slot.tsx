"use client";

import { type ReactNode, useCallback } from "react";

type Props = {
  id: string;
  /** Pixels below the top of the margin; not yet known in the first HTML. */
  top: number | undefined;
  /** Its foot keeps to the foot of the window: that works only where it stands without a transform. */
  hasStickyFoot?: boolean;
  observe: (element: HTMLElement | null, key: string) => (() => void) | undefined;
  children: ReactNode;
};

/** The place of one card, moving smoothly when others need room. */
export function MarginSlot({ id, top, hasStickyFoot = false, observe, children }: Props) {
  const ref = useCallback((element: HTMLElement | null) => observe(element, id), [observe, id]);
  const isPlaced = top !== undefined;
  const place = hasStickyFoot ? { top } : { top: 0, transform: `translateY(${top}px)` };
  return (
    <div
      ref={ref}
      className={
        isPlaced
          ? "absolute inset-x-0 transition-transform duration-200 ease-out focus-within:z-10"
          : "mb-2.5"
      }
      style={isPlaced ? place : undefined}
    >
      {children}
    </div>
  );
}
