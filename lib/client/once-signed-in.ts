import { isSignedOut } from "./is-signed-out";
import { sessionState } from "./session-state";

/**
 * Does something; where nobody is signed in any more, asks them to sign in and does it then. When they put that off, it
 * fails as it did. Only where the page shows `SignInAgain`.
 */
export async function onceSignedIn<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (!isSignedOut(error) || !(await sessionState.askAndWait())) throw error;
    return onceSignedIn(run);
  }
}
