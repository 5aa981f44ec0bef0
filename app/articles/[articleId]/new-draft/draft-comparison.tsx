"use client";
import "@/components/article/article.css";
import { type Ref, useMemo, useState } from "react";
import { BlockShell } from "@/components/article/block-shell";
import { ImportWarnings } from "@/components/article/import-warnings";
import { ComparisonView } from "@/components/revision/comparison-view";
import { isAnotherArticle } from "@/components/revision/kept-share";
import { EmptyState } from "@/components/ui/empty-state";
import type { DraftPreview } from "@/domain/revision/new-revision";
import { AnotherArticle } from "./another-article";
import { NewestNotice } from "./newest-notice";
import { OthersChanges } from "./others-changes";
import { passagesOfEffects } from "./passages-of-effects";

type Props = {
  preview: DraftPreview;
  memberId: string;
  articleId: string;
  isBusy: boolean;
  /** Holds the comparison of the draft, where it is shown. */
  ref: Ref<HTMLDivElement>;
};

/** The draft against the newest revision, word by word; and, where others were faster, what they changed. */
export function DraftComparison({ preview, memberId, articleId, isBusy, ref }: Props) {
  const [isOthers, setOthers] = useState(false);
  const { newest, comparison, baseRevision } = preview;
  const passages = useMemo(() => passagesOfEffects(preview), [preview]);
  return (
    <section
      aria-label="Changes of the text"
      aria-busy={isBusy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="min-h-0 bg-paper px-5 py-8 -outline-offset-2 max-md:order-2 max-md:border-t max-md:border-line md:overflow-y-auto md:px-12"
    >
      <div className="mx-auto max-w-[40.375rem]">
        {newest && (
          <NewestNotice newest={newest} base={baseRevision} isOthers={isOthers} onShow={setOthers} />
        )}
        {newest && isOthers ? (
          <OthersChanges memberId={memberId} articleId={articleId} from={baseRevision} to={newest.number} />
        ) : (
          <>
            {isAnotherArticle(comparison) && <AnotherArticle />}
            <ImportWarnings warnings={preview.warnings} />
            {preview.identical ? (
              <EmptyState title="Nothing would change">
                This is the text of revision {newest?.number ?? baseRevision}, word for word. No revision is
                made.
              </EmptyState>
            ) : (
              <div ref={ref} className="max-md:[&_.change-steps]:bottom-32!">
                <ComparisonView
                  comparison={comparison}
                  mode="inline"
                  shell={BlockShell}
                  passages={passages}
                  elementOf={elementOfEffect}
                />
              </div>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function elementOfEffect(annotationId: string): string {
  return `effect-${annotationId}`;
}
