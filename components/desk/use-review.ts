"use client";

import { useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import { SubmitReview } from "@/domain/review/review";
import type { Action } from "@/lib/client/action";
import { ApiError } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";
import { useDesk } from "./desk-context";

/** The ways into a review and out of it. */
export function useReview() {
  const { articleId, decide, announce } = useDesk();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (action: Action, done: string): Promise<string | undefined> => {
    if (isPending) return "One moment.";
    setPending(true);
    try {
      await decide(action);
      announce(done);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return error.message;
    } finally {
      setPending(false);
    }
  };
  const orSay = async (action: Action, done: string): Promise<boolean> => {
    const refusal = await run(action, done);
    if (refusal) toasts.add({ title: refusal, type: "error" });
    return !refusal;
  };
  const submit = async (note: string): Promise<boolean> => {
    const checked = SubmitReview.safeParse({ note });
    const refusal = checked.success
      ? await run({ name: "submit_review", id: articleId, body: checked.data }, "Review submitted.")
      : checked.error.issues[0]?.message;
    setProblem(refusal);
    if (refusal) return false;
    toasts.add({ title: "Review submitted.", description: "Everybody sees it now." });
    return true;
  };
  return {
    isPending,
    problem,
    /** Whether it is begun. */
    begin: () =>
      orSay(
        { name: "begin_review", id: articleId, body: { id: newId() } },
        "What you write from now on is private until you submit your review.",
      ),
    end: () => orSay({ name: "end_review", id: articleId }, "The review is ended."),
    discard: () => orSay({ name: "discard_review", id: articleId }, "The review is discarded."),
    submit,
  };
}
