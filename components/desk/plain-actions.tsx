"use client";

import type { ReactNode } from "react";
import { useCardCommands } from "./card-commands";

/** A source or a comment is talked about and settled; there is nothing to decide. */
export function PlainActions({ onReply, children }: { onReply?: () => void; children: ReactNode }) {
  useCardCommands({ reply: onReply });
  return <div className="mt-3 flex items-center gap-2 empty:hidden">{children}</div>;
}
