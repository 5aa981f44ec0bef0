"use client";

import { useState } from "react";
import { WordsDifference } from "@/components/correction/words-difference";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";
import { whoAttaches } from "./who-attaches";

/** The words an annotation was made on against those that stand there now, and the way to say that these are meant. */
export function ChangedWords({ annotation }: { annotation: AnnotationView }) {
  const { anchor } = annotation;
  if (anchor.state !== "changed" || anchor.current === undefined) return null;
  return (
    <section className="mt-2 rounded-lg border border-warn/40 px-2.5 py-2">
      <h4 className="mb-0.5 text-xs text-ink-3">The words since revision&nbsp;{anchor.revision}</h4>
      <WordsDifference before={anchor.exact} after={anchor.current} className="text-[1rem]/snug" />
      <TheseWords annotation={annotation} current={anchor.current} />
    </section>
  );
}

function TheseWords({ annotation, current }: { annotation: AnnotationView; current: string }) {
  const { attach } = useDesk();
  const [isPending, setPending] = useState(false);
  const { anchor, can, correction } = annotation;
  const { start, end } = anchor;
  if (correction?.replacement === current)
    return <p className="mt-1.5 text-xs text-ink-2">They read as this correction proposes already.</p>;
  if (!can.retarget)
    return correction && <p className="mt-1.5 text-xs text-ink-2">{whoAttaches(annotation)}</p>;
  if (start === null || end === null) return null;
  const use = async () => {
    setPending(true);
    await attach(annotation, { start, end });
    setPending(false);
  };
  return (
    <Button size="small" className="mt-2" pending={isPending} onClick={() => void use()}>
      Keep it on these words
    </Button>
  );
}
