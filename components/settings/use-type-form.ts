"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sayOnArrival } from "@/components/ui/say-on-arrival";
import { toasts } from "@/components/ui/toast-manager";
import type { ArticleTypeView, StageDefinition } from "@/domain/stage/stage";
import { newId } from "@/lib/client/new-id";
import { createArticleType, editArticleType } from "@/lib/client/settings-requests";
import { draftOf, stagesOf, type TypeDraft } from "./type-draft";
import { useSettingsChange } from "./use-settings-change";

export type TypeFormOf =
  | { type: ArticleTypeView }
  /** The stages a new type begins with. */
  | { type?: undefined; stages: readonly StageDefinition[] };

const STAGES_PAGE = "/settings/stages";

/** A type of articles being written or changed: what is in the form, and saving it. */
export function useTypeForm(memberId: string, of: TypeFormOf) {
  const router = useRouter();
  const [id] = useState(() => of.type?.id ?? newId());
  const [draft, setDraft] = useState(() => draftOf(of.type ?? { name: "", stages: of.stages }));
  const [version, setVersion] = useState(of.type?.version);
  const send = (seen: number | undefined) => {
    const request = { name: draft.name, stages: stagesOf(draft) };
    return seen === undefined
      ? createArticleType(memberId, { id, ...request })
      : editArticleType(memberId, id, { ...request, version: seen });
  };
  const { change, reset, isPending, isDone, failure } = useSettingsChange(send, ({ name }) => {
    sayOnArrival(STAGES_PAGE, () => toasts.add({ title: `The type ${name} is saved` }));
    router.push(STAGES_PAGE);
    router.refresh();
  });
  /** What somebody else saved meanwhile. */
  const theirs = failure?.code === "stale" ? (failure.current as ArticleTypeView) : null;
  return {
    draft,
    /** Typing takes away what was said about what stood there before. */
    write: (next: Partial<TypeDraft>) => {
      if (failure && !theirs) reset();
      setDraft((before) => ({ ...before, ...next }));
    },
    save: () => change(version),
    isPending: isPending || isDone,
    failure,
    theirs,
    saveOverTheirs: () => {
      setVersion(theirs?.version);
      change(theirs?.version);
    },
    takeTheirs: () => {
      if (!theirs) return;
      setVersion(theirs.version);
      setDraft(draftOf(theirs));
      reset();
    },
  };
}
