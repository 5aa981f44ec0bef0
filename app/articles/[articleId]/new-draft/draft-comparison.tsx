"use client";
import "@/components/article/article.css";
import { memo, type Ref, useMemo } from "react";
import { BlockShell } from "@/components/article/block-shell";
import { ImportWarnings } from "@/components/article/import-warnings";
import { ComparisonView } from "@/components/revision/comparison-view";
import { isAnotherArticle } from "@/components/revision/kept-share";
import { EmptyState } from "@/components/ui/empty-state";
import type { DraftPreview } from "@/domain/revision/new-revision";
import { AnotherArticle } from "./another-article";
import { ComparisonChoice } from "./comparison-choice";
import { NewestNotice } from "./newest-notice";
import { OthersChanges } from "./others-changes";
import { passagesOfEffects } from "./passages-of-effects";
import { picturesGone } from "./pictures-gone";

type Props = {
  preview: DraftPreview;
  memberId: string;
  articleId: string;
  isBusy: boolean;
  /** What others changed is shown, rather than the draft. */
  isOthers: boolean;
  onOthers: (isOthers: boolean) => void;
  /** Holds the comparison of the draft, where it is shown. */
  ref: Ref<HTMLDivElement>;
};

/**
 * The draft against the newest revision, word by word; and, where others were faster, what they changed. On a phone
 * what has to be known first stands above the count of annotations, the words below it.
 */
export function DraftComparison({ preview, memberId, articleId, isBusy, isOthers, onOthers, ref }: Props) {
  const { newest, comparison, baseRevision } = preview;
  const gone = picturesGone(comparison);
  return (
    <section
      aria-label="Changes of the text"
      aria-busy={isBusy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="min-h-0 bg-paper py-8 -outline-offset-2 max-md:contents md:overflow-y-auto md:px-12"
    >
      <div className="mx-auto flex w-full max-w-[40.375rem] flex-col gap-5 empty:hidden max-md:order-1 max-md:px-5 max-md:pt-5 md:pb-8">
        {newest && <NewestNotice newest={newest} base={baseRevision} />}
        {isAnotherArticle(comparison) && <AnotherArticle />}
        <ImportWarnings warnings={gone ? [gone, ...preview.warnings] : preview.warnings} className="" />
      </div>
      <div className="min-w-0 max-md:order-3 max-md:border-t max-md:border-line max-md:bg-paper max-md:px-5 max-md:py-8">
        <div className="mx-auto max-w-[40.375rem]">
          {newest && (
            <ComparisonChoice
              newest={newest.number}
              base={baseRevision}
              isOthers={isOthers}
              onShow={onOthers}
            />
          )}
          {newest && isOthers ? (
            <OthersChanges memberId={memberId} articleId={articleId} from={baseRevision} to={newest.number} />
          ) : (
            <Draft preview={preview} ref={ref} />
          )}
        </div>
      </div>
    </section>
  );
}

/** Not rendered again while somebody types why: it may be a long article. */
const Draft = memo(function Draft({ preview, ref }: Pick<Props, "preview" | "ref">) {
  const passages = useMemo(() => passagesOfEffects(preview), [preview]);
  if (preview.identical)
    return (
      <EmptyState title="Nothing would change">
        This is the text of revision {preview.newest?.number ?? preview.baseRevision}, word for word. No
        revision is made.
      </EmptyState>
    );
  return (
    <div ref={ref} className="max-md:[&_.change-steps]:bottom-32!">
      <ComparisonView
        comparison={preview.comparison}
        mode="inline"
        shell={BlockShell}
        passages={passages}
        elementOf={elementOfEffect}
      />
    </div>
  );
});

function elementOfEffect(annotationId: string): string {
  return `effect-${annotationId}`;
}
