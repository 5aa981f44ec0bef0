"use client";
import { usePathname, useSearchParams } from "next/navigation";

/** Where one is between the text and its effects: in the address, so that the browser's own way back leads to the text. */
export function useDraftStep() {
  const path = usePathname();
  const isEffects = useSearchParams().get("step") === "effects";
  return {
    isEffects,
    toEffects: () => window.history.pushState(null, "", `${path}?step=effects`),
    toText: () => window.history.pushState(null, "", path),
  };
}
