import { useLayoutEffect, useRef } from "react";

/** The value, or while `held` the one there was before. */
export function useHeld<T>(value: T, held: boolean): T {
  const kept = useRef(value);
  useLayoutEffect(() => {
    if (!held) kept.current = value;
  }, [value, held]);
  return held ? kept.current : value;
}
