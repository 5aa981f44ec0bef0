"use client";
import { useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Spinner } from "@/components/ui/spinner";
import type { Viewer } from "@/domain/member/member";
import { DraftComparison } from "./draft-comparison";
import { DraftProblem } from "./draft-problem";
import { EffectList } from "./effect-list";
import { SaveBar } from "./save-bar";
import { useDraftPreview } from "./use-draft-preview";
import type { DraftedArticle, NewDraftModel } from "./use-new-draft";
import { useSaveDraft } from "./use-save-draft";

type Props = { draft: NewDraftModel; article: DraftedArticle; viewer: Viewer; onBack: () => void };

/** What a new text would do: to the words, and to each annotation. Nothing is saved before somebody says so. */
export function DraftEffects({ draft, article, viewer, onBack }: Props) {
  const { data: preview, ...asking } = useDraftPreview(viewer.memberId, article.id, draft.request);
  const saving = useSaveDraft({ memberId: viewer.memberId, draft, article, onStale: asking.refetch });
  const compared = useRef<HTMLDivElement>(null);
  const [isOthers, setOthers] = useState(false);
  const bringDraft = useCallback(() => {
    flushSync(() => setOthers(false));
    return compared.current;
  }, []);
  if (asking.failure)
    return <DraftProblem failure={asking.failure} onBack={onBack} onAgain={asking.refetch} />;
  if (!preview)
    return (
      <div role="status" className="grid min-h-60 place-items-center gap-3 py-24 text-ink-3">
        <Spinner className="size-5" />
        Working out what it would do
      </div>
    );
  return (
    <div className="grid md:h-[calc(100dvh-3.25rem)] md:grid-cols-[minmax(0,1fr)_minmax(20rem,25rem)] md:grid-rows-[minmax(0,1fr)_auto]">
      <DraftComparison
        ref={compared}
        preview={preview}
        memberId={viewer.memberId}
        articleId={article.id}
        isBusy={asking.isFetching}
        isOthers={isOthers}
        onOthers={setOthers}
      />
      <EffectList preview={preview} articleId={article.id} comparison={bringDraft} />
      <SaveBar preview={preview} draft={draft} saving={saving} onBack={onBack} />
    </div>
  );
}
