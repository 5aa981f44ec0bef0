"use client";

import { type FormEvent, type RefObject, useState } from "react";
import { useKeep } from "@/lib/client/use-keep";
import {
  type Composition,
  type CompositionProblem,
  checkComposition,
  chosenSource,
  problemAfter,
} from "./composition";
import { useDesk } from "./desk-context";
import type { OpenComposition } from "./use-compositions";
import { useReview } from "./use-review";

type Does = {
  latest: (composition: Composition) => Composition;
  onChange: (composition: Composition) => void;
  onFinish: (composition: Composition, isSent: boolean) => void;
};

/** What is typed in the form of an annotation, what is wrong with it, and sending it. */
export function useComposer(
  form: RefObject<HTMLElement | null>,
  open: OpenComposition,
  { latest, onChange, onFinish }: Does,
) {
  const { write } = useDesk();
  const review = useReview();
  const { problem: notKept, keep } = useKeep();
  const [composition, setComposition] = useState(() => latest(open.composition));
  const [problem, setProblem] = useState<CompositionProblem | undefined>(open.problem);
  const change = (next: Composition) => {
    setComposition(next);
    setProblem((last) => problemAfter(last, composition, next));
    onChange(next);
  };
  const send = async (written: Composition) => {
    const checked = checkComposition(written);
    setProblem(checked.problem);
    if (!checked.request) return;
    const { request: body } = checked;
    if (await keep(() => write({ name: "create_annotation", body, source: chosenSource(written) })))
      onFinish(written, true);
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!review.isPending) void send(composition);
  };
  /** Nothing is sent before the review is there: it would be everybody's. */
  const submitInPrivate = async () => {
    if (review.isPending) return;
    const { problem: wrong } = checkComposition(composition);
    setProblem(wrong);
    // Whoever puts it away meanwhile finds it there, and sends it into the review or not.
    if (!wrong && (await review.begin()) && form.current) await send(latest(composition));
  };
  return {
    composition,
    problem,
    notKept,
    change,
    submit,
    /** A review is begun, and what is written is the first of it. */
    submitInPrivate,
    isBeginning: review.isPending,
  };
}
