"use client";

import { Button } from "@/components/ui/button";

/** Says that the next selection is where an annotation will stand. */
export function RetargetBar({ quote, onCancel }: { quote: string; onCancel: () => void }) {
  return (
    <div className="fixed inset-x-0 bottom-4 z-30 mx-auto flex w-fit max-w-[calc(100vw-2rem)] items-center gap-3 rounded-xl border border-line-2 bg-card py-2 pr-2 pl-4 shadow-card">
      <p role="status" className="min-w-0 truncate">
        Select the words that {quote} belongs to.
      </p>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
