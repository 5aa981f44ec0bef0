"use client";

import { type RefObject, useCallback, useState } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import { revealWords } from "./reveal-passage";

type Preview = [Passage | null, (passage: Passage | null, options?: { scroll?: boolean }) => void];

/** The words that are shown as where an annotation might stand. A passage of another text is never shown in this one. */
export function usePreview(rootRef: RefObject<HTMLElement | null>, index: TextIndex): Preview {
  const [shown, setShown] = useState<{ passage: Passage; index: TextIndex } | null>(null);
  const show = useCallback(
    (passage: Passage | null, { scroll = false }: { scroll?: boolean } = {}) => {
      setShown(passage && { passage, index });
      if (scroll && passage && rootRef.current) revealWords(rootRef.current, passage, index);
    },
    [rootRef, index],
  );
  return [shown?.index === index ? shown.passage : null, show];
}
