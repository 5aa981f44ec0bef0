"use client";

import { useState } from "react";
import type { Action } from "@/lib/client/action";
import { ApiError } from "@/lib/client/api";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";
import { useDesk } from "./desk-context";

/** Carries out one decision at a time on a card, and keeps the refusal to show when there is one. */
export function useDecision() {
  const { decide, announce } = useDesk();
  const [pending, setPending] = useState<Action["name"] | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);
  useSignedInAgain(problem, () => setProblem(null));
  const run = async (action: Action, done: string): Promise<boolean> => {
    if (pending) return false;
    setPending(action.name);
    setProblem(null);
    try {
      await decide(action);
      announce(done);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
      return false;
    } finally {
      setPending(null);
    }
  };
  return { pending, problem, run };
}

export type Decision = ReturnType<typeof useDecision>;
