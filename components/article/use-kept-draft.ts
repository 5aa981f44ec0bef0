"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { deleteDraft, loadDraft, saveDraft } from "@/lib/client/drafts";

/**
 * What somebody is bringing in, kept in this browser under `key` until it is saved or thrown away. `restoredAt`: when
 * what is shown was last kept, where an earlier visit did. `isLooked`: the browser was asked for it.
 */
export function useKeptDraft<Draft>(key: string, emptyDraft: () => Draft) {
  const keeper = useKeeper<Draft>(key);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [isLooked, setLooked] = useState(false);
  const latest = useRef(draft);
  const touched = useRef(false);
  const empty = useRef(emptyDraft);

  const show = useCallback((next: Draft, keptAt: string | null = null) => {
    latest.current = next;
    setDraft(next);
    setRestoredAt(keptAt);
  }, []);
  const update = useCallback(
    (change: (draft: Draft) => Draft) => {
      touched.current = true;
      show(change(latest.current));
      keeper.keep(latest.current);
    },
    [keeper, show],
  );
  const forget = useCallback(() => {
    touched.current = true;
    show(empty.current());
    keeper.forget();
  }, [keeper, show]);

  useEffect(() => {
    loadDraft(key)
      .then((kept) => {
        if (kept && !touched.current) show(kept.value as Draft, kept.savedAt);
      }, sayNotKept)
      .finally(() => setLooked(true));
  }, [key, show]);
  useEffect(() => {
    empty.current = emptyDraft;
  });
  return {
    draft,
    update,
    forget,
    /** It is saved: nothing is kept any more of what still shows. */
    letGoOfKept: keeper.forget,
    restoredAt,
    isLooked,
  };
}

function useKeeper<Draft>(key: string) {
  const [keeper] = useState(() => createKeeper<Draft>(key));
  useEffect(() => {
    window.addEventListener("pagehide", keeper.flush);
    return () => window.removeEventListener("pagehide", keeper.flush);
  }, [keeper]);
  return keeper;
}

/**
 * Writes what is newest, one write after the other: at once, because a page that goes away finishes none, and no more
 * of them, because a draft may be long.
 */
function createKeeper<Draft>(key: string) {
  let waiting: { draft: Draft } | null = null;
  let isWriting = false;
  const flush = async () => {
    while (waiting) {
      const { draft } = waiting;
      waiting = null;
      await saveDraft(key, draft).catch(sayNotKept);
    }
  };
  return {
    flush,
    keep(draft: Draft) {
      waiting = { draft };
      if (isWriting) return;
      isWriting = true;
      void flush().finally(() => {
        isWriting = false;
      });
    },
    forget() {
      waiting = null;
      deleteDraft(key).catch(sayNotKept);
    },
  };
}
