"use client";
import { CircleAlert } from "lucide-react";
import { useNow } from "./clock";
import { dueWords } from "./due-words";

/** By when something is due, as a person would say it; overdue stands out by more than its colour. */
export function DueTime({ iso, isMidSentence = false }: { iso: string; isMidSentence?: boolean }) {
  const now = useNow();
  const due = Date.parse(iso);
  const isOverdue = due < now;
  const words = dueWords(due, now);
  return (
    <time
      dateTime={iso}
      title={iso.slice(0, 16).replace("T", " ").concat(" UTC")}
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${isOverdue ? "font-medium text-correction" : "text-ink-2"}`}
    >
      {isOverdue && <CircleAlert aria-hidden="true" className="size-3.5" />}
      {isMidSentence ? words.charAt(0).toLowerCase() + words.slice(1) : words}
    </time>
  );
}
