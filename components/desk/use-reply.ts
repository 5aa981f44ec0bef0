"use client";

import { useEffect, useState } from "react";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { draftKey, loadDraft } from "@/lib/client/drafts";
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
    loadDraft(key).then((draft) => {
      if (current && draft) setOpen(true);
    }, sayNotKept);
    return () => {
      current = false;
    };
  }, [key]);
  return {
    draftKey: key,
    round,
    isOpen,
    isAsked,
    open: () => {
      setAsked(true);
      setOpen(true);
    },
    /** Show what is kept under the key now. */
    reopen: () => {
      setRound((last) => last + 1);
      setAsked(true);
      setOpen(true);
    },
    close: () => {
      setOpen(false);
      activate(annotationId, { focus: true });
    },
  };
}
