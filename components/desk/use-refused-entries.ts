"use client";

import { useEffect, useRef } from "react";
import type { OutboxEntry } from "@/lib/client/outbox";

/** Brings back the composer of a text the server has refused, once per refusal, unless another is open. */
export function useRefusedEntries(
  entries: readonly OutboxEntry[],
  isBusy: boolean,
  reopen: (entry: OutboxEntry) => void,
): void {
  const seen = useRef(new Set<string>());
  useEffect(() => {
    if (isBusy) return;
    const refused = entries.find(
      ({ id, attention, attempts, operation }) =>
        attention && operation.name === "create_annotation" && !seen.current.has(`${id}/${attempts}`),
    );
    if (!refused) return;
    seen.current.add(`${refused.id}/${refused.attempts}`);
    reopen(refused);
  }, [entries, isBusy, reopen]);
}
