"use client";

import { useState } from "react";
import { offerToUndo } from "@/components/ui/offer-to-undo";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import { type BulkDecisionView, DecideAll, type Outcome } from "@/domain/correction/correction";
import { ApiError } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";
import {
  type BulkDone,
  type BulkQuestion,
  bulkDone,
  bulkQuestion,
  type LeftOne,
  leftOf,
} from "./bulk-question";
import { countOf } from "./count-of";
import type { Desk } from "./desk-context";
import type { MadeRevisions } from "./use-last-read";

/** What one decision left against expectation, to be read and closed. */
export type BulkResidue = { title: string; left: LeftOne[] };

/** One decision on all the corrections that are shown: asked for, carried out, and taken back as one. */
export function useBulk(article: ArticleView, shown: readonly AnnotationView[], desk: Desk) {
  const [question, setQuestion] = useState<BulkQuestion | null>(null);
  const [residue, setResidue] = useState<BulkResidue | null>(null);
  const [done, setDone] = useState<BulkDone | null>(null);
  const [made, setMade] = useState<MadeRevisions | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const open = shown.filter(({ correction }) => correction?.state === "open");

  const run = async (action: Parameters<Desk["decide"]>[0], refused: (error: ApiError) => void) => {
    setPending(true);
    try {
      const answer = (await desk.decide(action)) as BulkDecisionView;
      // Every approval, and the undo of one, is a revision.
      const { revision, outcome, corrections } = answer;
      if (outcome === "approved") setMade({ from: revision - corrections.length, to: revision });
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused(error);
      return null;
    } finally {
      setPending(false);
    }
  };
  const tell = (told: string, left: LeftOne[], isUndone: boolean) => {
    const rest = isUndone ? "could not be undone" : "left as they were";
    if (left.length > 0) setResidue({ title: `${told}, ${left.length} ${rest}`, left });
    desk.announce(`${told}.`);
  };

  const ask = (outcome: Outcome) => {
    const none = noneToDecide(article, open.length);
    if (none) toasts.add({ title: none });
    if (none || isPending) return;
    setProblem(null);
    setQuestion(bulkQuestion(newId(), outcome, article.annotations, open, desk.viewer));
  };
  /** Returns whether it was done, and what is wrong with the reason given. */
  const decide = async (reason: string): Promise<{ isDone: boolean; wrong?: string }> => {
    if (!question) return { isDone: false };
    const { id, outcome, decidable } = question;
    const corrections = decidable.map((one) => ({ id: one.id, version: one.version }));
    const request = DecideAll.safeParse({ id, outcome, reason, corrections });
    if (!request.success) return { isDone: false, wrong: request.error.issues[0]?.message };
    setProblem(null);
    const answer = await run({ name: "decide_all", id: article.id, body: request.data }, setProblem);
    if (!answer) return { isDone: false };
    setQuestion(null);
    const decided = bulkDone(answer, decidable);
    const told = `${countOf(decided.corrections.length, "correction")} ${outcome}`;
    if (decided.corrections.length > 0) {
      setDone(decided);
      offerToUndo({
        title: told,
        undo: outcome === "approved" ? "approving" : "declining",
        onUndo: () => void undo(decided),
      });
    }
    tell(told, leftOf(decidable, answer), false);
    return { isDone: true };
  };
  const undo = async (decided: BulkDone) => {
    const answer = await run({ name: "undo_all", id: article.id, bulkId: decided.id }, ({ message }) =>
      toasts.add({ title: "Nothing was undone", description: message, type: "error" }),
    );
    if (!answer) return;
    setDone(null);
    const told = `${countOf(answer.corrections.length, "correction")} open again`;
    toasts.add({ title: told });
    tell(told, leftOf(decided.corrections, answer), true);
  };
  return {
    open,
    question,
    residue,
    done,
    isPending,
    problem,
    made,
    ask,
    decide,
    undo: () => void (done && undo(done)),
    close: () => setQuestion(null),
    closeResidue: () => setResidue(null),
  };
}

export type Bulk = ReturnType<typeof useBulk>;

function noneToDecide({ can }: ArticleView, count: number): string | null {
  if (!can.decide) return "There is nothing here for you to decide.";
  return count === 0 ? "No open corrections are shown." : null;
}
