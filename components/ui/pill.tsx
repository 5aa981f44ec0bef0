import type { ReactNode } from "react";

export type PillTone = "plain" | "accent" | "ok" | "warn" | "stop";

const TONES: Record<PillTone, string> = {
  plain: "border-line-2 text-ink-2",
  accent: "border-accent/35 bg-accent-bg text-accent",
  ok: "border-ok/35 bg-insert-bg text-ok",
  warn: "border-warn/35 bg-warn-bg text-warn",
  stop: "border-correction/35 bg-correction-bg text-correction",
};

/** A state, in a word or two. */
export function Pill({ tone = "plain", children }: { tone?: PillTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-full border px-2.5 py-0.5 text-xs whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
