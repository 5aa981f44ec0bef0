"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import type { SettleAssignment, Waiting, WaitingItem, WaitingList } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { ApiError } from "@/lib/client/api";
import { settleAssignment, waitingQuery } from "@/lib/client/assignment-requests";

type Outcome = SettleAssignment["outcome"];

/** Settles an assignment of a list: its row goes, and the focus goes on to the next. */
export function useSettle(list: WaitingList, viewer: Viewer, rows: RefObject<HTMLElement | null>) {
  const client = useQueryClient();
  const [pending, setPending] = useState<string>();
  const { queryKey } = waitingQuery(list);

  const settle = async (item: WaitingItem, outcome: Outcome) => {
    if (pending || !item.assignmentId) return;
    setPending(item.id);
    try {
      await settleAssignment(viewer.memberId, item.assignmentId, outcome);
      focusAfter(rows.current, item.id);
      client.setQueryData<Waiting>(queryKey, (old) => old && without(old, list, item.id));
      toasts.add({ title: said(list, outcome), description: item.sentence });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toasts.add({ type: "error", title: "That was not saved", description: error.message });
    } finally {
      setPending(undefined);
    }
    await client.invalidateQueries({ queryKey: ["waiting"] });
  };
  return { settle, pending };
}

function said(list: WaitingList, outcome: Outcome): string {
  if (outcome === "done") return "Done";
  return list === "mine" ? "Handed back" : "Taken back";
}

function without(old: Waiting, list: WaitingList, id: string): Waiting {
  const items = old.items.filter((item) => item.id !== id);
  return { items, counts: { ...old.counts, [list]: items.length } };
}

/** The row that goes hands its focus to the next, the last one to the one before. */
function focusAfter(rows: HTMLElement | null, id: string): void {
  const all = [...(rows?.querySelectorAll<HTMLElement>("[data-waiting-id]") ?? [])];
  const at = all.findIndex((row) => row.dataset.waitingId === id);
  if (!all[at]?.contains(document.activeElement)) return;
  const next = all[at + 1] ?? all[at - 1];
  next?.querySelector<HTMLElement>("[data-row-link]")?.focus({ focusVisible: true } as FocusOptions);
}
