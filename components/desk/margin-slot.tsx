"use client";

import { type ReactNode, useCallback } from "react";

type Props = {
  id: string;
  /** Pixels below the top of the margin; not yet known in the first HTML. */
  top: number | undefined;
  observe: (element: HTMLElement | null, key: string) => (() => void) | undefined;
  children: ReactNode;
};

/** The place of one card, moving smoothly when others need room. */
export function MarginSlot({ id, top, observe, children }: Props) {
  const ref = useCallback((element: HTMLElement | null) => observe(element, id), [observe, id]);
  return (
    <div
      ref={ref}
      className={
        top === undefined
          ? "mb-2.5"
          : "absolute inset-x-0 top-0 transition-transform duration-200 ease-out focus-within:z-10"
      }
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
    >
      {children}
    </div>
  );
}
