import type { ReactNode } from "react";

/** A key to press. Hidden where there are only fingers. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="ml-0.5 rounded border border-current/35 px-1 py-0.5 font-sans text-[0.6875rem]/none font-medium pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
