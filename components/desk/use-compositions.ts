"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { sayNotKept } from "@/components/ui/say-not-kept";
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
import { offerUndo } from "./offer-undo";

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
    keptCompositions(viewer, articleId).then((kept) => {
      if (!current) return;
      const last = kept.find(({ isOpen }) => isOpen);
      setAside(kept.filter((one) => one !== last).map(({ composition }) => composition));
      if (last) setOpen((now) => now ?? { composition: last.composition });
    }, sayNotKept);
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
      if (isUntouched(composition)) forgetComposition(viewer, articleId, composition).catch(sayNotKept);
      else {
        keepComposition(viewer, articleId, { composition, isOpen: false }).catch(sayNotKept);
        setAside((list) => [composition, ...remove(composition)(list)]);
      }
    },
    [viewer, articleId],
  );
  const putAsideTyped = useCallback(() => {
    if (open) putAside(latest(open.composition));
  }, [open, latest, putAside]);
  const show = useCallback(
    (composition: Composition, problem?: CompositionProblem) => {
      putAsideTyped();
      setAside(remove(composition));
      setOpen({ composition, problem });
    },
    [putAsideTyped],
  );
  const resume = useCallback((composition: Composition) => show(composition), [show]);
  /** Write about these words, or go on with what has been begun about them. */
  const begin = useCallback(
    (kind: AnnotationKind, target: Target) => {
      if (open && isAbout(open.composition, kind, target)) return;
      const begun = aside.find((one) => isAbout(one, kind, target));
      show(begun ?? newComposition(newId(), kind, target));
    },
    [open, aside, show],
  );
  /** Show what the server has refused, as its writer has changed it since. */
  const reopen = useCallback(
    (entry: OutboxEntry) => {
      const composition = compositionOfEntry(entry);
      if (!composition || !entry.attention || open?.composition.id === composition.id) return;
      const { message, fields, current } = entry.attention;
      const begun = aside.find(({ id }) => id === composition.id);
      show(begun ?? composition, { message, fields, current });
    },
    [open, aside, show],
  );
  const change = useCallback(
    (composition: Composition) => {
      typed.current = composition;
      keepComposition(viewer, articleId, { composition, isOpen: true }).catch(sayNotKept);
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
      forgetComposition(viewer, articleId, composition).catch(sayNotKept);
    },
    [viewer, articleId],
  );
  const undo = useRef(resume);
  useEffect(() => {
    undo.current = resume;
  });
  /** Throw away what was typed; while it may be undone the browser still keeps it. */
  const discard = useCallback(
    (composition: Composition) => {
      if (isUntouched(composition)) return finish(composition);
      setOpen(null);
      setAside(remove(composition));
      keepComposition(viewer, articleId, { composition, isOpen: false }).catch(sayNotKept);
      offerUndo({
        onUndo: () => undo.current(composition),
        onGone: () => forgetComposition(viewer, articleId, composition).catch(sayNotKept),
      });
    },
    [viewer, articleId, finish],
  );
  return {
    open,
    aside,
    latest,
    begin,
    resume,
    reopen,
    change,
    move,
    putAside,
    putAsideTyped,
    finish,
    discard,
  };
}
