"use client";
import { useLinkStatus } from "next/link";
import { Spinner } from "./spinner";

/** Inside a link: turns while the page it leads to is on its way. Takes no room until then. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span role="status" className="absolute ml-2 inline-block align-middle text-ink-3">
      <Spinner />
      <span className="sr-only">Opening</span>
    </span>
  );
}
