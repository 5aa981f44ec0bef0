"use client";

import { Button } from "@/components/ui/button";
import type { SaveState } from "@/lib/client/use-save-state";

const WORDS: Record<SaveState, string> = {
  saved: "Saved",
  saving: "Saving…",
  retrying: "Not saved, retrying",
  attention: "Needs attention",
  signed_out: "Signed out",
};
const DOTS: Record<SaveState, string> = {
  saved: "bg-ok",
  saving: "bg-line-2",
  retrying: "bg-warn",
  attention: "bg-warn",
  signed_out: "bg-warn",
};
const REMEDY: Partial<Record<SaveState, string>> = {
  retrying: "Try now",
  attention: "Look at it",
  signed_out: "Sign in again",
};

/** Whether everything written here is on the server, at the foot of the desk. */
export function SaveLine({ state, onRemedy }: { state: SaveState; onRemedy: () => void }) {
  return (
    <div className="flex min-h-7 items-center gap-2 text-xs whitespace-nowrap text-ink-3">
      <span aria-hidden="true" className={`size-[7px] rounded-full ${DOTS[state]}`} />
      <span role="status" className="flex-1">
        {WORDS[state]}
      </span>
      {REMEDY[state] && (
        <Button size="small" variant="quiet" onClick={onRemedy}>
          {REMEDY[state]}
        </Button>
      )}
    </div>
  );
}
