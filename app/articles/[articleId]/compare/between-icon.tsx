import type { ReactNode } from "react";

/** The mark of something that is no annotation, of the size and weight of theirs. */
export function BetweenIcon({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-[18px] shrink-0 translate-y-0.5 place-items-center rounded-[5px] bg-line/70 text-ink-2 [&>svg]:size-[11px]"
    >
      {children}
    </span>
  );
}
