"use client";

import { useSyncExternalStore } from "react";
import { sessionState } from "./session-state";

/** Whether the server still knows this member: `signed_in`, `signed_out`, or `asked` to sign in again. */
export function useSessionState() {
  return useSyncExternalStore(sessionState.subscribe, sessionState.current, () => "signed_in" as const);
}
