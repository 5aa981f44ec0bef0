import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether this page's own code handles its forms yet: before that, the browser would send a password by itself. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
