"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import { useKeys } from "@/components/ui/use-keys";
import type { Passage } from "@/domain/anchor/anchor";
import { ApiError } from "@/lib/client/api";
import { type EditDraft, saveEditDraft } from "@/lib/client/edit-drafts";
import { takeEditLock } from "@/lib/client/edit-lock";
import { editRequests } from "@/lib/client/edit-requests";
import { makeKeeper } from "@/lib/client/make-keeper";
import type { EditBase } from "@/lib/client/open-edit";
import { type Editor, openEditing } from "./desk-editor-open";
import type { EditSession } from "./desk-editor-session";
import { useAside, useHasDraft } from "./use-desk-editor-drafts";
import type { DeskModel } from "./use-desk-model";

type StartOptions = { steal?: boolean; chosen?: EditDraft };

/** Whether and on what this member is editing the article, and the ways in and out. */
export function useDeskEditor(model: DeskModel) {
  const { article, active, selection, setSelection, compositions, desk, view, setView, isItsText } = model;
  const { memberId } = desk.viewer;
  const requests = useMemo(() => editRequests(memberId, article.id), [memberId, article.id]);
  const [Editor, setEditor] = useState<Editor | null>(null);
  const [session, setSession] = useState<EditSession | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [isElsewhere, setElsewhere] = useState(false);
  const [wordless, setWordless] = useState(0);
  const [wantsCard, setWantsCard] = useState(false);
  const release = useRef<(() => void) | null>(null);
  const sessions = useRef(0);
  const isBusy = useRef(false);

  const begin = (base: EditBase, draft: EditDraft, startAt: Passage | null, other: EditDraft | null) => {
    sessions.current += 1;
    setSession({
      id: sessions.current,
      base,
      steps: draft.steps,
      keeper: makeKeeper(draft, requests, memberId, article.id),
      startAt,
      continuedFrom: draft.steps.length > 0 ? draft.changedAt : null,
      other,
    });
  };
  const open = async (chosen?: EditDraft) => {
    const opened = await openEditing({ article, requests, memberId, chosen });
    if (opened.unreadable) sayUnreadable();
    if (compositions.open) compositions.putAsideTyped();
    setEditor(() => opened.Editor);
    const isWhereItWas = isItsText && opened.draft.steps.length === 0;
    begin(opened.base, opened.draft, isWhereItWas ? (selection?.passage ?? null) : null, opened.other);
    setSelection(null);
    if (view !== "final") setView("marks");
    noteInAddress(true);
  };
  const start = async ({ steal = false, chosen }: StartOptions = {}) => {
    if (session || isBusy.current || !article.can.edit) return;
    isBusy.current = true;
    setOpening(true);
    setElsewhere(false);
    try {
      release.current = await takeEditLock(memberId, article.id, { steal, onLost: takenOver });
      if (release.current) await open(chosen);
      else setElsewhere(true);
    } catch (error) {
      release.current?.();
      sayNotOpened(error);
    } finally {
      isBusy.current = false;
      setOpening(false);
    }
  };
  /** Begin again with another draft; the one on the screen is put aside. */
  const changeOver = async (chosen: EditDraft) => {
    if (!session) return;
    const { draft } = session.keeper.snapshot();
    await session.keeper.stop();
    await saveEditDraft(memberId, article.id, draft, "aside").catch(() => undefined);
    await saveEditDraft(memberId, article.id, chosen).catch(() => undefined);
    await open(chosen).catch(sayNotOpened);
  };
  /** Ends the sitting. What was written is kept, unless it was saved or thrown away before. */
  const leave = async (isTakenOver = false) => {
    const keeper = session?.keeper;
    noteInAddress(false);
    setSession(null);
    if (!isTakenOver) await keeper?.flush();
    await keeper?.stop();
    release.current?.();
    release.current = null;
  };
  const takenOver = useEffectEvent(() => {
    toasts.add({
      title: "You edit this article in another window now",
      description: "What you wrote is there.",
    });
    void leave(true);
  });
  const startAddressed = useEffectEvent(() => {
    if (new URLSearchParams(window.location.search).has("edit")) void start();
  });
  const latestStart = useRef(start);
  useEffect(() => {
    latestStart.current = start;
  });
  /** From where the page has changed since: a button of a message. */
  const startAgain = (options: StartOptions) => latestStart.current(options);
  useEffect(() => startAddressed(), []);
  useEffect(() => {
    if (active.id === null) setWantsCard(false);
  }, [active.id]);
  useEffect(() => keepWhileAway(session), [session]);
  useKeys({ E: () => void start() });
  const aside = useAside(memberId, article.id, session);
  const hasDraft = useHasDraft(model, requests, session !== null);
  return {
    Editor,
    session,
    isOpening,
    isElsewhere,
    setElsewhere,
    hasDraft,
    /** On a small screen a card covers the words: it is shown where somebody asks for it. */
    isCardShown: wantsCard && active.id !== null,
    setWantsCard,
    /** How many annotations would be left without words by what is written. */
    wordless,
    setWordless,
    requests,
    start,
    startAgain,
    begin,
    changeOver,
    aside,
    leave,
  };
}

export type DeskEditorModel = ReturnType<typeof useDeskEditor>;

/** Editing can be linked to, and a reload goes on with it. */
function noteInAddress(isEditing: boolean): void {
  const address = new URL(window.location.href);
  if (isEditing) address.searchParams.set("edit", "");
  else address.searchParams.delete("edit");
  window.history.replaceState(null, "", address);
}

/** Whoever goes to another window, or whose connection is back, has their work on the server at once. */
function keepWhileAway(session: EditSession | null): (() => void) | undefined {
  if (!session) return;
  const { keeper } = session;
  const listening = new AbortController();
  const { signal } = listening;
  const flush = () => void keeper.flush();
  document.addEventListener("visibilitychange", () => document.hidden && flush(), { signal });
  window.addEventListener("online", flush, { signal });
  return () => {
    listening.abort();
    flush();
  };
}

function sayUnreadable(): void {
  toasts.add({
    type: "error",
    title: "Your draft does not fit its revision any more",
    description: "It is put aside in this browser. You begin with the newest revision.",
  });
}

function sayNotOpened(error: unknown): void {
  if (!(error instanceof ApiError)) throw error;
  toasts.add({ type: "error", title: "The editor could not be opened", description: error.message });
}
