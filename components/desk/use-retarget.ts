"use client";

import { useState } from "react";
import { quoteOf } from "@/components/annotation/annotation-summary";
import { offerToUndo } from "@/components/ui/offer-to-undo";
import { toasts } from "@/components/ui/toast-manager";
import type { Passage } from "@/domain/anchor/anchor";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import type { Action } from "@/lib/client/action";
import { ApiError } from "@/lib/client/api";
import type { Desk } from "./desk-context";

type Means = Pick<Desk, "activate" | "announce"> & {
  article: ArticleView;
  decide: (action: Action) => Promise<unknown>;
};

/** Gives an annotation other words to stand on: first asked for and then selected, or at once; and takes that back. */
export function useRetarget({ article, decide, activate, announce }: Means) {
  const [lookingId, setLooking] = useState<string | null>(null);
  const annotation = article.annotations.find(({ id, can }) => id === lookingId && can.retarget) ?? null;

  const run = async (action: Action, refused: string): Promise<AnnotationView | null> => {
    try {
      return (await decide(action)) as AnnotationView;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toasts.add({ title: refused, description: error.message, type: "error" });
      return null;
    }
  };
  const takeBack = async ({ id, version }: AnnotationView) => {
    const view = await run({ name: "undo_retarget", id, version }, "Not taken back");
    if (!view) return;
    activate(id, { focus: true });
    announce(view.anchor.start === null ? "It is without a place again." : "It stands where it stood.");
  };
  const attach = async ({ id, version }: AnnotationView, { start, end }: Passage): Promise<boolean> => {
    const { number, text } = article.revision;
    const target = { revision: number, start, end, exact: text.slice(start, end) };
    const focused = document.activeElement;
    const view = await run({ name: "retarget", id, body: { version, target } }, "Not attached");
    if (!view) return false;
    setLooking(null);
    // Whoever has gone on to something else meanwhile is not called back.
    const { activeElement } = document;
    activate(id, { focus: activeElement === focused || activeElement === document.body });
    const title = `Attached ${view.anchor.exact ? "to " : ""}${quoteOf(view)}`;
    offerToUndo({ title, undo: "attaching", onUndo: () => void takeBack(view) });
    announce(`${title}.`);
    return true;
  };
  return { annotation, begin: setLooking, cancel: () => setLooking(null), attach };
}
