import { useMutation } from "@tanstack/react-query";
import type { SessionView } from "@/domain/member/session";
import type { SignIn } from "@/domain/member/sign-in";
import { ApiError } from "@/lib/client/api";
import { signIn } from "@/lib/client/session-requests";

/** Signs in, and says in words what went wrong: with a field where it can, with the whole otherwise. */
export function useSignIn(onSignedIn: (session: SessionView) => void) {
  const mutation = useMutation<SessionView, Error, SignIn>({ mutationFn: signIn, onSuccess: onSignedIn });
  const { error } = mutation;
  const fields = error instanceof ApiError ? error.fields : {};
  const hasFields = Object.keys(fields).length > 0;
  return {
    submit: mutation.mutate,
    /** Stays true after success, while the next page loads. */
    isPending: mutation.isPending || mutation.isSuccess,
    fields,
    problem: error && !hasFields ? error.message : undefined,
  };
}
