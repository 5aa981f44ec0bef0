"use client";

import { useEffect, useRef } from "react";
import { isSignedOut } from "./is-signed-out";
import { sessionState } from "./session-state";

/** Once somebody is signed in again: does anew what failed for want of it, or forgets that it failed. */
export function useSignedInAgain(error: unknown, then: () => unknown) {
  const latest = useRef({ error, then });
  useEffect(() => {
    latest.current = { error, then };
  });
  useEffect(
    () =>
      sessionState.subscribe(() => {
        if (sessionState.current() === "signed_in" && isSignedOut(latest.current.error))
          latest.current.then();
      }),
    [],
  );
}
