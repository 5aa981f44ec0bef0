"use client";

import { createContext, useContext } from "react";

/** Whether what is written on this desk is private now: a review is being written. */
export const PrivateContext = createContext(false);

export function useIsPrivate(): boolean {
  return useContext(PrivateContext);
}
