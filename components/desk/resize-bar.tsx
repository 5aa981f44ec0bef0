"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { WordsDifference } from "@/components/correction/words-difference";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Resize } from "./use-resize";

type Props = { resize: Resize; text: string };

/** The words an annotation would stand on while its passage is stepped, and the two ways out. */
export function ResizeBar({ resize, text }: Props) {
  const { draft, isStepped, annotation } = resize;
  if (!draft || !isStepped || !annotation) return null;
  const { correction } = annotation;
  const words = text.slice(draft.start, draft.end);
  return (
    <section
      aria-label="Resize the passage"
      data-keeps-selection
      data-resize-bar
      className="fixed inset-x-2 bottom-2 z-30 mx-auto max-w-[640px] rounded-xl border border-line-2 bg-card px-4 pt-2.5 pb-3 shadow-card print:hidden"
    >
      <div className="max-h-[22dvh] overflow-y-auto">
        <span className="text-xs text-ink-3">{correction ? "Would then read" : "Would stand on"}</span>
        <WordsDifference
          before={words}
          after={correction ? correction.replacement : words}
          className="text-[1rem]/snug"
        />
      </div>
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
