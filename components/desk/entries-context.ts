"use client";

import { createContext, useContext, useMemo } from "react";
import { operationAnnotation } from "@/lib/client/operation";
import type { OutboxEntry } from "@/lib/client/outbox";

export const EntriesContext = createContext<readonly OutboxEntry[]>([]);

/** What has been written about this annotation and is not on the server yet. */
export function useEntriesOf(annotationId: string): readonly OutboxEntry[] {
  const entries = useContext(EntriesContext);
  return useMemo(
    () => entries.filter(({ operation }) => operationAnnotation(operation) === annotationId),
    [entries, annotationId],
  );
}
