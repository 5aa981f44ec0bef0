"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AnnotationKind, Target } from "@/domain/annotation/annotation";
import type { Viewer } from "@/domain/member/member";
import { newId } from "@/lib/client/new-id";
import type { OutboxEntry } from "@/lib/client/outbox";
import {
  type Composition,
  type CompositionProblem,
  compositionOfEntry,
  isAbout,
  isUntouched,
  newComposition,
  retargetComposition,
} from "./composition";
import { forgetComposition, keepComposition, keptCompositions } from "./composition-draft";

export type OpenComposition = { composition: Composition; problem?: CompositionProblem };

const remove = (composition: Composition) => (list: Composition[]) =>
  list.filter(({ id }) => id !== composition.id);

/** The annotation being written on this desk, and those begun and put aside. At most one is open. */
export function useCompositions(viewer: Viewer, articleId: string) {
  const [open, setOpen] = useState<OpenComposition | null>(null);
  const [aside, setAside] = useState<Composition[]>([]);
  const typed = useRef<Composition | null>(null);
  useEffect(() => {
    let current = true;
    void keptCompositions(viewer, articleId).then((kept) => {
      if (!current) return;
      const last = kept.find(({ isOpen }) => isOpen);
      setAside(kept.filter((one) => one !== last).map(({ composition }) => composition));
      if (last) setOpen((now) => now ?? { composition: last.composition });
    });
    return () => {
      current = false;
    };
  }, [viewer, articleId]);

  /** A composition as it has been typed so far: where it is written may be put elsewhere on the page meanwhile. */
  const latest = useCallback(
    (composition: Composition) => (typed.current?.id === composition.id ? typed.current : composition),
    [],
  );
  /** Put what is open aside; nothing that was typed is lost. */
  const putAside = useCallback(
    (composition: Composition) => {
      setOpen(null);
      if (isUntouched(composition)) void forgetComposition(viewer, articleId, composition);
      else {
        void keepComposition(viewer, articleId, { composition, isOpen: false });
        setAside((list) => [composition, ...remove(composition)(list)]);
      }
    },
    [viewer, articleId],
  );
  const putAsideTyped = useCallback(() => {
    if (open) putAside(typed.current?.id === open.composition.id ? typed.current : open.composition);
  }, [open, putAside]);
  const resume = useCallback(
    (composition: Composition) => {
      putAsideTyped();
      setAside(remove(composition));
      setOpen({ composition });
    },
    [putAsideTyped],
  );
  const begin = useCallback(
    (kind: AnnotationKind, target: Target) => {
      const fresh = newComposition(newId(), kind, target);
      const begun = aside.find((other) => isSameWork(other, fresh));
      resume(begun ?? fresh);
    },
    [aside, resume],
  );
  const reopen = useCallback((entry: OutboxEntry) => {
    const composition = compositionOfEntry(entry);
    if (!composition || !entry.attention) return;
    const { message, fields } = entry.attention;
    setOpen({ composition, problem: { message, fields } });
  }, []);
  const change = useCallback(
    (composition: Composition) => {
      typed.current = composition;
      void keepComposition(viewer, articleId, { composition, isOpen: true });
    },
    [viewer, articleId],
  );
  /** The same text about other words. */
  const move = useCallback(
    (target: Target) => {
      if (!open) return;
      const moved = retargetComposition(latest(open.composition), target);
      change(moved);
      setOpen({ composition: moved });
    },
    [open, latest, change],
  );
  const finish = useCallback(
    (composition: Composition) => {
      setOpen(null);
      setAside(remove(composition));
      void forgetComposition(viewer, articleId, composition);
    },
    [viewer, articleId],
  );
  return { open, aside, latest, begin, resume, reopen, change, move, putAside, putAsideTyped, finish };
}
