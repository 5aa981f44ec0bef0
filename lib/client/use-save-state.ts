"use client";

import { useIsMutating } from "@tanstack/react-query";
import type { OutboxEntry } from "./outbox";
import { saveKey } from "./use-save";
import { useSessionState } from "./use-session-state";

export type SaveState = "saved" | "saving" | "retrying" | "attention" | "signed_out";

/** Whether everything written about this article is on the server. */
export function useSaveState(articleId: string, entries: readonly OutboxEntry[]): SaveState {
  const deciding = useIsMutating({ mutationKey: saveKey(articleId) });
  const session = useSessionState();
  if (session !== "signed_in") return "signed_out";
  if (entries.some((entry) => entry.attention)) return "attention";
  if (entries.some((entry) => entry.attempts > 0)) return "retrying";
  return entries.length > 0 || deciding > 0 ? "saving" : "saved";
}
