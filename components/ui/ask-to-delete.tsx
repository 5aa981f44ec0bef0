"use client";

import { useEffect, useRef } from "react";
import { Button } from "./button";

/** Asks on the spot before something is deleted for good. The focus is on what changes nothing. */
export function AskToDelete({ onDelete, onKeep }: { onDelete: () => void; onKeep: () => void }) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector<HTMLElement>("button:last-of-type")?.focus(), []);
  return (
    <fieldset
      ref={group}
      aria-label="Delete?"
      className="mt-2 flex items-center gap-2"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onKeep();
      }}
    >
      <span className="font-medium">Delete?</span>
      <Button size="small" variant="danger" onClick={onDelete}>
        Yes, delete
      </Button>
      <Button size="small" onClick={onKeep}>
        Keep
      </Button>
    </fieldset>
  );
}
