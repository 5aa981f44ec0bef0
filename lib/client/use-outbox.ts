"use client";

import { useMemo, useSyncExternalStore } from "react";
import { browserOutbox } from "./browser-outbox";
import type { OutboxEntry } from "./outbox";

const NOTHING: readonly OutboxEntry[] = [];
const nowhere = () => () => {};
const nothing = () => NOTHING;

/** What this member has written in this browser and the server does not have yet. */
export function useOutbox(memberId: string): readonly OutboxEntry[] {
  const outbox = useMemo(() => (typeof window === "undefined" ? null : browserOutbox(memberId)), [memberId]);
  return useSyncExternalStore(outbox?.subscribe ?? nowhere, outbox?.snapshot ?? nothing, nothing);
}
