"use client";
import { useMutation } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/api";
import { sessionState } from "@/lib/client/session-state";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";

/** One change of the settings on its way, what came of it, and what to tell the person where it failed. */
export function useSettingsChange<Answer, Request = void>(
  send: (request: Request) => Promise<Answer>,
  onDone: (answer: Answer) => void,
  onFailed?: (failure: ApiError) => void,
) {
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      if (error.code === "unauthenticated") sessionState.ask();
      onFailed?.(error);
    },
  });
  useSignedInAgain(error, reset);
  if (error && !(error instanceof ApiError)) throw error;
  return { change: mutate, reset, isPending, isDone: isSuccess, failure: error };
}
