"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { deleteDraft, draftKey, loadDraft, saveDraft } from "@/lib/client/drafts";
import { emptyDraft, type ImportDraft } from "./import-draft";

const PAUSE_MS = 200;

/** The text being brought in, kept in this browser until it is an article or thrown away. */
export function useImportDraft(memberId: string) {
  const key = draftKey(memberId, "import");
  const keeper = useKeeper(key);
  const [draft, setDraft] = useState<ImportDraft>(emptyDraft);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const latest = useRef(draft);
  const touched = useRef(false);

  const show = useCallback((next: ImportDraft, keptAt: string | null = null) => {
    latest.current = next;
    setDraft(next);
    setRestoredAt(keptAt);
  }, []);
  const update = useCallback(
    (change: (draft: ImportDraft) => ImportDraft) => {
      touched.current = true;
      show(change(latest.current));
      keeper.keep(latest.current);
    },
    [keeper, show],
  );
  const forget = useCallback(() => {
    touched.current = true;
    show(emptyDraft());
    keeper.forget();
  }, [keeper, show]);

  useEffect(() => {
    loadDraft(key).then((kept) => {
      if (kept && !touched.current) show(kept.value as ImportDraft, kept.savedAt);
    }, sayNotKept);
  }, [key, show]);
  return { draft, update, forget, keeper, restoredAt };
}

/** Writes the newest draft shortly after the last change, and at once when the page goes away. */
function useKeeper(key: string) {
  const [keeper] = useState(() => createKeeper(key));
  useEffect(() => {
    window.addEventListener("pagehide", keeper.flush);
    return () => {
      window.removeEventListener("pagehide", keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
  return keeper;
}

function createKeeper(key: string) {
  let waiting: ImportDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = () => {
    clearTimeout(timer);
    const taken = waiting;
    waiting = null;
    return taken;
  };
  const flush = () => {
    const draft = take();
    if (draft) saveDraft(key, draft).catch(sayNotKept);
  };
  return {
    flush,
    keep(draft: ImportDraft) {
      take();
      waiting = draft;
      timer = setTimeout(flush, PAUSE_MS);
    },
    forget() {
      take();
      deleteDraft(key).catch(sayNotKept);
    },
  };
}
