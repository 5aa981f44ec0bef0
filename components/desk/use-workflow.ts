"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { MOVE_WORDS } from "@/components/approval/move-words";
import { type Refused, refusedBy } from "@/components/approval/refused-by";
import { wordsOfAddress } from "@/components/approval/words-address";
import { toasts } from "@/components/ui/toast-manager";
import type { ArticleView } from "@/domain/article/article";
import type { Owed } from "@/domain/article/blockers";
import type { Move } from "@/domain/article/move";
import type { ApprovalView, OwnWords } from "@/domain/stage/stage";
import type { Action } from "@/lib/client/action";
import { ApiError } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";
import type { Desk } from "./desk-context";

/** The element that shows the stages and the moves. */
export const ARTICLES_WAY = "articles-way";

/** What was asked last: a stage, a move, the reading back. Its refusal shows where it was asked. */
type Asked = { of: string; pending: boolean; failure?: ApiError };

type Means = Pick<Desk, "decide" | "announce" | "activate" | "preview"> & {
  /** Bring the stages on the screen, where it has no room for them. */
  showStages: () => void;
};

/** The ways an article goes: its stages given and taken back, and its moves. */
export function useWorkflow(
  article: ArticleView,
  { decide, announce, activate, preview, showStages }: Means,
) {
  const { id, state: from } = article;
  const revision = article.revision.number;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [move, setMove] = useState<Move | null>(null);
  const run = async (of: string, action: Action, done: string): Promise<boolean> => {
    if (asked?.pending) return false;
    setAsked({ of, pending: true });
    try {
      await decide(action);
      setAsked(null);
      // What the article did last takes the place of what is said of it before.
      toasts.add({ id: `way-${id}`, title: done });
      announce(done);
      return true;
    } catch (error) {
      setAsked(null);
      if (!(error instanceof ApiError)) throw error;
      setAsked({ of, pending: false, failure: error });
      return false;
    }
  };
  const show = ({ start, end }: Pick<OwnWords, "start" | "end">) => {
    setMove(null);
    preview({ start, end }, { scroll: true });
  };
  useWordsOfAddress(show);
  useSignedInAgain(asked?.failure, () => setAsked(null));
  return {
    move,
    /** Ask before a move is made; `null` asks no more. */
    ask: (next: Move | null) => {
      setAsked(null);
      setMove(next);
    },
    isPending: (of: string) => asked?.of === of && asked.pending,
    refusedOf: (of: string): Refused | undefined =>
      asked?.of === of && asked.failure ? refusedBy(asked.failure) : undefined,
    carryOut: async (next: Move, reason: string) => {
      const body = { move: next, from, revision, reason: reason.trim() || undefined };
      const isDone = await run(next, { name: "move_article", id, body }, MOVE_WORDS[next].done);
      if (isDone) setMove(null);
      return isDone;
    },
    approve: (stageKey: string, name: string, note: string) => {
      const body = { id: newId(), revision, ...(note.trim() && { note }) };
      return run(stageKey, { name: "approve_stage", id, stageKey, body }, `${name}: approved.`);
    },
    withdraw: (stageKey: string, name: string, approval: ApprovalView) => {
      const action: Action = { name: "withdraw_approval", id, stageKey, approvalId: approval.id };
      return run(stageKey, action, `${name}: taken back.`);
    },
    readBack: () => run("back_read", { name: "read_back", id }, "Read back."),
    open: ({ annotationId, stageKey }: Owed) => {
      setMove(null);
      if (annotationId) activate(annotationId, { scroll: true, focus: true });
      else if (stageKey) requestAnimationFrame(() => reveal(`stage-${stageKey}`, showStages));
    },
    show,
    /** Lead to the stages and the moves. */
    showAll: () => reveal(ARTICLES_WAY, showStages),
  };
}

export type Workflow = ReturnType<typeof useWorkflow>;

/** Not before the press that asked for it is over: the overview of a small screen closes with it. */
function reveal(elementId: string, showStages: () => void): void {
  showStages();
  requestAnimationFrame(() => document.getElementById(elementId)?.focus());
}

/** A link to words of the article leads to them. */
function useWordsOfAddress(show: (words: { start: number; end: number }) => void): void {
  const follow = useEffectEvent(() => {
    const words = wordsOfAddress(window.location.hash);
    if (words) show(words);
  });
  useEffect(() => {
    // Once the article has its layout.
    const frame = requestAnimationFrame(() => follow());
    return () => cancelAnimationFrame(frame);
  }, []);
}
