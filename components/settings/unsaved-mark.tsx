"use client";
import { useEffect, useState } from "react";
import { Pill } from "@/components/ui/pill";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { loadDraft } from "@/lib/client/drafts";
import { draftOf, isSameType } from "./type-draft";
import { type KeptType, typeKey } from "./use-kept-type";

/** Says of a type, or of one that is to be added, that changes of it are kept in this browser and not saved. */
export function UnsavedMark({ memberId, type }: { memberId: string; type?: ArticleTypeView }) {
  const [isUnsaved, setUnsaved] = useState(false);
  useEffect(() => {
    let current = true;
    const show = (kept: KeptType | undefined) =>
      current && setUnsaved(kept !== undefined && !(type && isSameType(kept, draftOf(type))));
    loadDraft(typeKey(memberId, type)).then(
      (draft) => show(draft?.value as KeptType | undefined),
      // A browser that keeps nothing has nothing unsaved.
      () => show(undefined),
    );
    return () => {
      current = false;
    };
  }, [memberId, type]);
  return isUnsaved && <Pill tone="warn">Not saved yet</Pill>;
}
