"use client";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { deleteDraft, loadDraft, saveDraft } from "@/lib/client/drafts";

/**
 * What somebody is bringing in, kept in this browser under `key` until it is saved or thrown away. `restoredAt`: when
 * what is shown was last kept, where an earlier visit did. `isLooked`: the browser was asked for it.
 * @param besideKept what to show where something was typed before what is kept was found: both, whichever comes first.
 */
export function useKeptDraft<Draft>(
  key: string,
  emptyDraft: () => Draft,
  besideKept: (typed: Draft, kept: Draft) => Draft,
) {
  const keeper = useKeeper<Draft>(key);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const latest = useRef(draft);
  const empty = useRef(emptyDraft);
  useEffect(() => {
    empty.current = emptyDraft;
  });

  const show = useCallback((next: Draft, keptAt: string | null = null) => {
    latest.current = next;
    setDraft(next);
    setRestoredAt(keptAt);
  }, []);
  const update = useCallback(
    (change: (draft: Draft) => Draft) => {
      show(change(latest.current));
      keeper.keep(latest.current);
    },
    [keeper, show],
  );
  const forget = useCallback(() => {
    show(empty.current());
    keeper.forget();
  }, [keeper, show]);
  const isLooked = useKept<Draft>(key, keeper, (kept, keptAt) => {
    if (keeper.hasWaiting()) update((typed) => besideKept(typed, kept));
    else show(kept, keptAt);
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

/** Looks once for what is kept; whether that was done. */
function useKept<Draft>(
  key: string,
  keeper: Keeper<Draft>,
  onFound: (kept: Draft, keptAt: string) => void,
): boolean {
  const [isLooked, setLooked] = useState(false);
  const found = useEffectEvent(onFound);
  useEffect(() => {
    loadDraft(key)
      .catch(sayNotKept)
      .then((kept) => {
        if (keeper.isOpen()) return;
        if (kept) found(kept.value as Draft, kept.savedAt);
        keeper.open();
        setLooked(true);
      });
  }, [key, keeper]);
  return isLooked;
}

function useKeeper<Draft>(key: string) {
  const [keeper] = useState(() => createKeeper<Draft>(key));
  useEffect(() => {
    window.addEventListener("pagehide", keeper.flush);
    return () => window.removeEventListener("pagehide", keeper.flush);
  }, [keeper]);
  return keeper;
}

type Keeper<Draft> = ReturnType<typeof createKeeper<Draft>>;

/**
 * Writes what is newest, one write after the other: at once, because a page that goes away finishes none, and no more
 * of them, because a draft may be long. Until it is opened it writes and deletes nothing: there may be an earlier text
 * that nobody has seen yet.
 */
function createKeeper<Draft>(key: string) {
  let waiting: { draft: Draft } | null = null;
  let isOpen = false;
  let isWriting = false;
  const flush = async () => {
    while (isOpen && waiting) {
      const { draft } = waiting;
      waiting = null;
      await saveDraft(key, draft).catch(sayNotKept);
    }
  };
  const write = () => {
    if (!isOpen || isWriting) return;
    isWriting = true;
    void flush().finally(() => {
      isWriting = false;
    });
  };
  return {
    flush,
    isOpen: () => isOpen,
    hasWaiting: () => waiting !== null,
    open() {
      isOpen = true;
      write();
    },
    keep(draft: Draft) {
      waiting = { draft };
      write();
    },
    forget() {
      waiting = null;
      if (isOpen) deleteDraft(key).catch(sayNotKept);
    },
  };
}
