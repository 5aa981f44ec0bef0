type Session = "signed_in" | "signed_out" | "asked";

let session: Session = "signed_in";
const listeners = new Set<() => void>();

function become(next: Session): void {
  if (next === session) return;
  session = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether the server still knows this member. `signed_out` says so quietly; `asked` means that something is
 * waiting to be saved, so the member is asked to sign in again.
 */
export const sessionState = {
  current: (): Session => session,
  subscribe,
  lost: (): void => become(session === "asked" ? "asked" : "signed_out"),
  ask: (): void => become("asked"),
  /** Asks, and waits for the answer: whether they signed in, or put it off. */
  askAndWait(): Promise<boolean> {
    become("asked");
    return new Promise((resolve) => {
      const stop = subscribe(() => {
        stop();
        resolve(session === "signed_in");
      });
    });
  },
  postpone: (): void => become(session === "asked" ? "signed_out" : session),
  restored: (): void => become("signed_in"),
};
