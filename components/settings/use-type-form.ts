"use client";
import { useRouter } from "next/navigation";
import { sayOnArrival } from "@/components/ui/say-on-arrival";
import { toasts } from "@/components/ui/toast-manager";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { createArticleType, editArticleType } from "@/lib/client/settings-requests";
import { stagesOf, type TypeDraft } from "./type-draft";
import { type KeptType, type TypeFormOf, useKeptType } from "./use-kept-type";
import { useSettingsChange } from "./use-settings-change";

const STAGES_PAGE = "/settings/stages";

/** A type of articles being written or changed: what is in the form, and saving it. */
export function useTypeForm(memberId: string, of: TypeFormOf) {
  const router = useRouter();
  const kept = useKeptType(memberId, of);
  const { draft } = kept;
  const send = (sent: KeptType) => sendType(memberId, sent);
  const { change, reset, isPending, isDone, failure } = useSettingsChange(send, ({ name }) => {
    kept.letGo();
    sayOnArrival(STAGES_PAGE, () => toasts.add({ title: `The type ${name} is saved` }));
    router.push(STAGES_PAGE);
    router.refresh();
  });
  const refusedFor = failure?.code === "stale" ? (failure.current as ArticleTypeView) : null;
  /** What somebody else saved meanwhile. */
  const theirs = refusedFor ?? kept.outrunBy;
  return {
    draft,
    isChanged: kept.isChanged && !isDone,
    /** Typing takes away what was said about what stood there before. */
    write: (next: Partial<TypeDraft>) => {
      if (failure && !theirs) reset();
      kept.change(next);
    },
    save: () => change(draft),
    isPending: isPending || isDone,
    failure,
    theirs,
    saveOverTheirs: () => {
      const version = theirs?.version;
      kept.change({ version });
      change({ ...draft, version });
    },
    takeTheirs: () => {
      if (!theirs) return;
      kept.fillFrom(theirs);
      reset();
    },
    discard: () => {
      kept.discard();
      reset();
    },
  };
}

function sendType(memberId: string, { id, version, ...draft }: KeptType): Promise<ArticleTypeView> {
  const request = { name: draft.name, stages: stagesOf(draft) };
  return version === undefined
    ? createArticleType(memberId, { id, ...request })
    : editArticleType(memberId, id, { ...request, version });
}
