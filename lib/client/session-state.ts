type Session = "signed_in" | "signed_out" | "asked";

let session: Session = "signed_in";
const listeners = new Set<() => void>();

function become(next: Session): void {
  if (next === session) return;
  session = next;
  for (const listener of listeners) listener();
}

/**
 * Whether the server still knows this member. `signed_out` says so quietly; `asked` means that something is
 * waiting to be saved, so the member is asked to sign in again.
 */
export const sessionState = {
  current: (): Session => session,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  lost: (): void => become(session === "asked" ? "asked" : "signed_out"),
  ask: (): void => become("asked"),
  postpone: (): void => become(session === "asked" ? "signed_out" : session),
  restored: (): void => become("signed_in"),
};
