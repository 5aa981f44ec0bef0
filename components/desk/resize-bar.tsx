"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Resize } from "./use-resize";

type Props = { resize: Resize; text: string };

/** The words an annotation would stand on while its passage is stepped, and the two ways out. */
export function ResizeBar({ resize, text }: Props) {
  const { draft, isStepped, annotation } = resize;
  if (!draft || !isStepped || !annotation) return null;
  return (
    <section
      aria-label="Resize the passage"
      data-keeps-selection
      data-resize-bar
      className="fixed inset-x-2 bottom-2 z-30 mx-auto max-w-[640px] rounded-xl border border-line-2 bg-card px-4 pt-2.5 pb-3 shadow-card print:hidden"
    >
      <p className="max-h-[20dvh] overflow-y-auto font-serif text-[1rem]/snug wrap-break-word whitespace-pre-wrap">
        <span className="font-sans text-xs text-ink-3">Would stand on </span>
        {text.slice(draft.start, draft.end)}
      </p>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Stepper resize={resize} edge="start" />
        <Stepper resize={resize} edge="end" />
        <span className="ml-auto flex gap-2">
          <Button variant="primary" size="small" kbd="Enter" onClick={() => void resize.keep()}>
            Keep
          </Button>
          <Button size="small" kbd="Esc" onClick={resize.cancel}>
            Cancel
          </Button>
        </span>
      </div>
    </section>
  );
}

function Stepper({ resize, edge }: { resize: Resize; edge: "start" | "end" }) {
  return (
    <span className="flex items-center gap-1 text-sm text-ink-2">
      {edge === "start" ? "Start" : "End"}
      <button
        type="button"
        aria-label={`${edge === "start" ? "Start" : "End"} a word earlier`}
        className={buttonClass("plain", "icon")}
        onClick={() => resize.step({ edge, direction: "backward", unit: "word" })}
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
      </button>
      <button
        type="button"
        aria-label={`${edge === "start" ? "Start" : "End"} a word later`}
        className={buttonClass("plain", "icon")}
        onClick={() => resize.step({ edge, direction: "forward", unit: "word" })}
      >
        <ArrowRight aria-hidden="true" className="size-4" />
      </button>
    </span>
  );
}
