"use client";

import { useEffect, useState } from "react";
import { draftKey, loadDraft, saveDraft } from "@/lib/client/drafts";
import { useDesk } from "./desk-context";

/** Whether a reply is being written on a card; one that was left unfinished opens again by itself. */
export function useReply(annotationId: string) {
  const { articleId, viewer, activate } = useDesk();
  const key = draftKey(viewer.memberId, articleId, "reply", annotationId);
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void loadDraft(key).then((draft) => {
      if (current && draft) setOpen(true);
    });
    return () => {
      current = false;
    };
  }, [key]);
  const openWith = async (words: string) => {
    await saveDraft(key, words);
    setRound((last) => last + 1);
    setAsked(true);
    setOpen(true);
  };
  return {
    draftKey: key,
    round,
    isOpen,
    isAsked,
    open: () => {
      setAsked(true);
      setOpen(true);
    },
    openWith: (words: string) => void openWith(words),
    close: () => {
      setOpen(false);
      activate(annotationId, { focus: true });
    },
  };
}
