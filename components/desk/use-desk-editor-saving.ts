"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import type { SavedRevision } from "@/domain/revision/new-revision";
import { ApiError } from "@/lib/client/api";
import { articleQuery } from "@/lib/client/article-queries";
import { deleteEditDraft, type StepJson, saveEditDraft } from "@/lib/client/edit-drafts";
import { newId } from "@/lib/client/new-id";
import { onceSignedIn } from "@/lib/client/once-signed-in";
import type { Conflict, EditSession, Outcome } from "./desk-editor-session";
import { settleEdits } from "./desk-editor-settle";
import { mineOverTheirs, savedWords, stateChanges, togetherWords } from "./desk-editor-words";
import type { DeskEditorModel } from "./use-desk-editor";
import type { DeskModel } from "./use-desk-model";

/** What is being asked before the editor is left, and what the answers do. */
export function useDeskEditorSaving({ article, desk }: DeskModel, editor: DeskEditorModel) {
  const { session, requests, leave, begin, startAgain } = editor;
  const { memberId } = desk.viewer;
  const client = useQueryClient();
  const [asking, setAsking] = useState<"why" | "discard" | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const attempt = useRef<{ id: string; steps: StepJson[] } | null>(null);

  const ask = (what: typeof asking) => {
    setProblem(undefined);
    setAsking(what);
  };
  const saved = async (answer: SavedRevision) => {
    await session?.keeper.stop();
    await deleteEditDraft(memberId, article.id).catch(() => undefined);
    await client.invalidateQueries({ queryKey: articleQuery(article.id).queryKey });
    const now = client.getQueryData(articleQuery(article.id).queryKey)?.annotations ?? [];
    const changed = stateChanges(article.annotations, now);
    setAsking(null);
    if (changed.length > 0) setOutcome({ saved: answer, changed });
    else toasts.add({ title: savedWords(answer), description: togetherWords(answer) });
    await leave();
  };
  const refused = async (error: ApiError, on: EditSession) => {
    if (error.code !== "stale") return setProblem(error.message);
    setConflict(await settleEdits(error, on, requests));
    setAsking(null);
  };
  const save = async (reason: string) => {
    if (!session || isSaving) return;
    setSaving(true);
    setProblem(undefined);
    try {
      // Nothing of the draft may be on its way when the server forgets it.
      await session.keeper.flush();
      const { draft } = session.keeper.snapshot();
      const { baseRevision, steps } = draft;
      if (attempt.current?.steps !== steps) attempt.current = { id: newId(), steps };
      const { id } = attempt.current;
      const answer = await onceSignedIn(() => requests.save({ id, baseRevision, steps, reason }));
      await saved(answer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await refused(error, session);
    } finally {
      setSaving(false);
    }
  };
  const discard = async () => {
    if (!session) return;
    const { draft } = session.keeper.snapshot();
    await session.keeper.stop();
    await saveEditDraft(memberId, article.id, draft, "aside").catch(() => undefined);
    await deleteEditDraft(memberId, article.id).catch(() => undefined);
    await requests.forgetDraft().catch(sayStillThere);
    setAsking(null);
    setConflict(null);
    await leave();
    const back = () => void startAgain({ chosen: { ...draft, version: 0, isKept: false } });
    toasts.add({ title: "Your draft is thrown away", actionProps: { children: "Undo", onClick: back } });
  };
  /** Go on with mine, brought onto what stands now; mine as it was is put aside. */
  const goOn = async () => {
    if (!session || !conflict) return;
    const { draft } = session.keeper.snapshot();
    await session.keeper.stop();
    await saveEditDraft(memberId, article.id, draft, "aside").catch(() => undefined);
    const { base, steps, newest } = conflict;
    begin(base, { ...draft, baseRevision: base.number, steps, isKept: false }, null, null);
    setConflict(null);
    toasts.add({ title: "You go on with yours", description: mineOverTheirs(newest), timeout: 12_000 });
    await client.invalidateQueries({ queryKey: articleQuery(article.id).queryKey });
  };
  return { asking, ask, isSaving, problem, conflict, setConflict, outcome, setOutcome, save, discard, goOn };
}

export type DeskEditorSaving = ReturnType<typeof useDeskEditorSaving>;

function sayStillThere(error: unknown): void {
  if (!(error instanceof ApiError)) throw error;
  toasts.add({
    type: "error",
    title: "The server still has your draft",
    description: `It could not be told to forget it. ${error.message}`,
  });
}
