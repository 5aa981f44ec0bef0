import { useMutation } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/api";
import { isSignedOut } from "@/lib/client/is-signed-out";
import { sessionState } from "@/lib/client/session-state";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";

/**
 * Sends something somebody filled in, and says in words what went wrong: with a field where it can, with the whole
 * otherwise. Whoever is signed out is asked to sign in again; what is on the page stays, to be sent by them once more.
 */
export function useChange<Request, Answer>(
  send: (request: Request) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const mutation = useMutation<Answer, Error, Request>({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => {
      if (isSignedOut(error)) sessionState.ask();
    },
  });
  useSignedInAgain(mutation.error, mutation.reset);
  const { error } = mutation;
  const fields = error instanceof ApiError ? error.fields : {};
  const hasFields = Object.keys(fields).length > 0;
  return {
    submit: mutation.mutate,
    reset: mutation.reset,
    isPending: mutation.isPending,
    isDone: mutation.isSuccess,
    error,
    fields,
    problem: error && !hasFields ? error.message : undefined,
  };
}
