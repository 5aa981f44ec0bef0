"use client";

import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ActivateOptions } from "./desk-context";
import { onGrowth } from "./on-growth";
import { cardOf, firstInView, followGrowth, revealAnnotation } from "./reveal-passage";

const HASH = /^#annotation-([0-9a-f-]{36})$/;

/** Which annotation is open, and the ways to go from one to another: press, key, deep link. */
export function useActivation(rootRef: RefObject<HTMLElement | null>, shown: readonly AnnotationView[]) {
  const [active, setActive] = useState<{ id: string | null; focusRequest: number }>({
    id: null,
    focusRequest: 0,
  });
  const requests = useRef(0);
  const scrollTo = useRef<string | null>(null);

  const activate = useCallback(
    (id: string | null, { scroll = false, focus = false }: ActivateOptions = {}) => {
      if (focus) requests.current += 1;
      if (scroll) scrollTo.current = id;
      setActive({ id, focusRequest: focus ? requests.current : 0 });
    },
    [],
  );

  useEffect(() => {
    const { id } = active;
    if (id === null) return;
    let stop: (() => void) | undefined;
    // Once the card has its height.
    const frame = requestAnimationFrame(() => {
      const root = rootRef.current;
      if (root) revealAnnotation(root, id, scrollTo.current === id);
      if (root) stop = onGrowth(cardOf(id), () => followGrowth(root, id));
      scrollTo.current = null;
    });
    return () => {
      cancelAnimationFrame(frame);
      stop?.();
    };
  }, [active, rootRef]);

  const followHash = useEffectEvent(() => {
    const id = HASH.exec(window.location.hash)?.[1];
    if (id) activate(id, { scroll: true, focus: true });
  });
  useEffect(() => {
    followHash();
    const follow = () => followHash();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const step = (by: 1 | -1) => {
    if (!rootRef.current || shown.length === 0) return;
    const ids = shown.map(({ id }) => id);
    const at = active.id === null ? -1 : ids.indexOf(active.id);
    const from = at === -1 ? firstInView(rootRef.current, ids) - (by === 1 ? 1 : 0) : at;
    const next = Math.min(Math.max(from + by, 0), ids.length - 1);
    activate(ids[next] ?? null, { scroll: true, focus: true });
  };
  return { active, activate, step };
}
