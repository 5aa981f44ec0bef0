import { afterEach, expect, test } from "vitest";
import { ApiError } from "./api";
import { onceSignedIn } from "./once-signed-in";
import { sessionState } from "./session-state";

const signedOut = new ApiError(401, "unauthenticated", "You are not signed in.");

/** Fails with each of these in turn, then is done. */
function failing(...errors: ApiError[]) {
  const left = [...errors];
  return async () => {
    const error = left.shift();
    if (error) throw error;
    return "done";
  };
}

/** Once the member is asked. */
async function answer(how: () => void): Promise<void> {
  await expect.poll(sessionState.current).toBe("asked");
  how();
}

afterEach(sessionState.restored);

test("what failed for want of a session is done once somebody has signed in again", async () => {
  const done = onceSignedIn(failing(signedOut));
  await answer(sessionState.restored);
  expect(await done).toBe("done");
});

test("a session that is gone at once again is asked for again", async () => {
  const done = onceSignedIn(failing(signedOut, signedOut));
  await answer(sessionState.restored);
  await answer(sessionState.restored);
  expect(await done).toBe("done");
});

test("it is not done by itself when signing in was put off", async () => {
  const done = onceSignedIn(failing(signedOut));
  const refused = expect(done).rejects.toBe(signedOut);
  await answer(sessionState.postpone);
  sessionState.restored();
  await refused;
});

test("nobody is asked to sign in about anything else", async () => {
  const stale = new ApiError(409, "stale", "It has changed.");
  await expect(onceSignedIn(failing(stale))).rejects.toBe(stale);
  expect(sessionState.current()).toBe("signed_in");
});
