"use client";

import { buttonClass } from "@/components/ui/button-class";
import { countOf } from "./count-of";
import type { Bulk } from "./use-bulk";

const QUIET = buttonClass("quiet", "small", "px-1! text-accent!");

/** Under the filters: one decision on all the corrections they show, and the last such decision's undo. */
export function BulkRow({ bulk, canDecide }: { bulk: Bulk; canDecide: boolean }) {
  const { open, done, isPending, ask, undo } = bulk;
  const canAsk = canDecide && open.length > 1;
  if (!canAsk && !done) return null;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-1.5 text-sm text-ink-3">
      {canAsk && (
        <>
          <span className="me-1">{countOf(open.length, "correction")} shown</span>
          <button type="button" aria-keyshortcuts="Shift+A" className={QUIET} onClick={() => ask("approved")}>
            Approve all…
          </button>
          <button type="button" aria-keyshortcuts="Shift+X" className={QUIET} onClick={() => ask("declined")}>
            Stet all…
          </button>
        </>
      )}
      {done && (
        <span className="ms-auto flex items-center gap-2">
          <span>
            {done.corrections.length} {done.outcome}
          </span>
          <button type="button" disabled={isPending} className={QUIET} onClick={undo}>
            Undo all
          </button>
        </span>
      )}
    </div>
  );
}
