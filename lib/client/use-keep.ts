"use client";

import { useCallback, useRef, useState } from "react";
import { NotKeptError } from "./not-kept-error";

/** Hands words over once, however often that is asked for; `problem` says why they could not be kept. */
export function useKeep() {
  const [problem, setProblem] = useState<string>();
  const isBusy = useRef(false);
  /** Whether the words are safe elsewhere now. */
  const keep = useCallback(async (write: () => Promise<void>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setProblem(undefined);
    try {
      await write();
      return true;
    } catch (error) {
      if (!(error instanceof NotKeptError)) throw error;
      setProblem(error.message);
      return false;
    } finally {
      isBusy.current = false;
    }
  }, []);
  return { problem, keep };
}
