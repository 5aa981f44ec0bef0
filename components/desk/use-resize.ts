"use client";

import { useState } from "react";
import type { Direction } from "@/components/article/caret-step";
import { type Edge, type Unit, withEdgeStepped } from "@/components/article/word-edges";
import type { Passage } from "@/domain/anchor/anchor";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { TextIndex } from "@/domain/document/text-index";
import type { Desk } from "./desk-context";

/** What is being made of the active passage: drawn by hand, or stepped and then kept. */
type Draft = { id: string; index: TextIndex; passage: Passage; isStepped: boolean };

export type Step = { edge: Edge; direction: Direction; unit: Unit };

/** Another passage for the annotation that is open, where it may have one: tried in the article, then kept or not. */
export function useResize(
  open: AnnotationView | undefined,
  index: TextIndex,
  { attach, activate, announce }: Pick<Desk, "attach" | "activate" | "announce">,
) {
  const [tried, setTried] = useState<Draft | null>(null);
  const annotation = open?.can.retarget && standsOnWords(open) ? open : null;
  const draft = tried && tried.id === annotation?.id && tried.index === index ? tried : null;
  const current = draft?.passage ?? passageOf(annotation);
  const tryOut = (passage: Passage, isStepped: boolean) =>
    annotation && setTried({ id: annotation.id, index, passage, isStepped });
  return {
    /** The annotation that may be resized now. */
    annotation,
    passage: current,
    draft: draft?.passage ?? null,
    isStepped: draft?.isStepped ?? false,
    draw: (passage: Passage) => void tryOut(passage, false),
    begin: () => void (current && tryOut(current, true)),
    step: ({ edge, direction, unit }: Step) => {
      if (!current) return;
      const passage = withEdgeStepped(index, current, edge, direction, unit);
      tryOut(passage, true);
      announce(endOf(index.text.slice(passage.start, passage.end), edge));
    },
    keep: async () => {
      const was = passageOf(annotation);
      if (annotation && draft && was && !isSame(draft.passage, was)) await attach(annotation, draft.passage);
      setTried(null);
    },
    cancel: () => {
      setTried(null);
      if (draft?.isStepped) activate(draft.id, { focus: true });
    },
  };
}

export type Resize = ReturnType<typeof useResize>;

const SPOKEN = 60;

/** The end that was moved, to be heard. */
function endOf(words: string, edge: Edge): string {
  if (words.length <= SPOKEN) return words;
  return edge === "end" ? `… ${words.slice(-SPOKEN)}` : `${words.slice(0, SPOKEN)} …`;
}

/** An insertion has no ends. */
function standsOnWords({ anchor: { start, end } }: AnnotationView): boolean {
  return start !== null && end !== null && start < end;
}

function passageOf(annotation: AnnotationView | null): Passage | null {
  if (!annotation) return null;
  const { start, end } = annotation.anchor;
  return start === null || end === null ? null : { start, end };
}

function isSame(a: Passage, b: Passage): boolean {
  return a.start === b.start && a.end === b.end;
}
