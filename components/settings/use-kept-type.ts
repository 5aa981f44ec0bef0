"use client";
import { useMemo, useState } from "react";
import { offerToUndo } from "@/components/ui/offer-to-undo";
import { sayNotKept } from "@/components/ui/say-not-kept";
import type { ArticleTypeView, StageDefinition } from "@/domain/stage/stage";
import { draftKey } from "@/lib/client/drafts";
import { newId } from "@/lib/client/new-id";
import { useDraft } from "@/lib/client/use-draft";
import { draftOf, isSameType, type TypeDraft } from "./type-draft";

export type TypeFormOf =
  | { type: ArticleTypeView }
  /** The stages a new type begins with. */
  | { type?: undefined; stages: readonly StageDefinition[] };

/** What is in a form: which version of which type was changed; one that is new has none. */
export type KeptType = TypeDraft & { id: string; version?: number };

/** Where what is in the form of a type, or of one that is to be added, is kept. */
export function typeKey(memberId: string, type?: Pick<ArticleTypeView, "id">): string {
  return draftKey(memberId, "article-types", type?.id ?? "new");
}

/** What is in the form of a type, kept in this browser until it is saved or thrown away. */
export function useKeptType(memberId: string, of: TypeFormOf) {
  /** What the form was filled from: the type, or that of a new one. */
  const [type, setType] = useState(of.type);
  const [fresh] = useState<KeptType>(() => ({
    id: newId(),
    ...draftOf({ name: "", stages: of.type ? [] : of.stages }),
  }));
  const base = useMemo(() => (type ? keptOf(type) : fresh), [type, fresh]);
  const { value: draft, write, change, clearTo } = useDraft(typeKey(memberId, of.type), base, sayNotKept);
  const isChanged = !isSameType(draft, base);
  /** Fills the form with something else, and lets that be taken back. */
  const replace = (filled: KeptType) => {
    clearTo(filled);
    offerToUndo({
      title: "Your changes are discarded",
      undo: "discarding",
      onUndo: () => write(draft),
    });
  };
  return {
    draft,
    isChanged,
    change: (next: Partial<KeptType>) => change((before) => ({ ...before, ...next })),
    /** What somebody else saved since it was typed. */
    outrunBy: type && isChanged && (draft.version ?? 0) < type.version ? type : null,
    letGo: () => clearTo(draft),
    fillFrom: (theirs: ArticleTypeView) => {
      setType(theirs);
      replace(keptOf(theirs));
    },
    discard: () => replace(base),
  };
}

function keptOf({ id, version, ...type }: ArticleTypeView): KeptType {
  return { id, version, ...draftOf(type) };
}
