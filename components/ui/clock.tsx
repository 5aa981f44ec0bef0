"use client";
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

const RenderedAt = createContext(0);

let now = 0;

function subscribe(notify: () => void): () => void {
  const tick = () => {
    now = Date.now();
    notify();
  };
  const timer = setInterval(tick, 30_000);
  tick();
  return () => clearInterval(timer);
}

/** Carries the server's time to the browser, so that "12 min ago" is the same words in both. */
export function Clock({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  return <RenderedAt value={renderedAt}>{children}</RenderedAt>;
}

/** Milliseconds since 1970, moving every half minute; while hydrating, when the server rendered the page. */
export function useNow(): number {
  const renderedAt = useContext(RenderedAt);
  return useSyncExternalStore(
    subscribe,
    () => now || Date.now(),
    () => renderedAt,
  );
}
