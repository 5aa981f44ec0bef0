"use client";

import { useContext, useState } from "react";
import { DiscardDialog } from "@/components/review/discard-dialog";
import { ReviewBar } from "@/components/review/review-bar";
import { ReviewDialog } from "@/components/review/review-dialog";
import type { ArticleView } from "@/domain/article/article";
import { reviewContents } from "@/domain/review/review-contents";
import { reviewWords } from "@/domain/review/review-words";
import { submitProblem } from "@/domain/review/submit-problem";
import { draftKey } from "@/lib/client/drafts";
import { useDesk } from "./desk-context";
import { EntriesContext } from "./entries-context";
import { useReview } from "./use-review";

type Props = { article: ArticleView; className: string };

/** The review the viewer writes in private, while they do. What was asked about one is not asked about the next. */
export function DeskReview({ article, className }: Props) {
  return (
    article.review && (
      <Review key={article.review.id} id={article.review.id} article={article} className={className} />
    )
  );
}

function Review({ id, article, className }: Props & { id: string }) {
  const { viewer } = useDesk();
  const entries = useContext(EntriesContext);
  const review = useReview();
  const [isAsking, setAsking] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const { annotations, replies } = reviewContents(article.annotations);
  const contents = annotations + replies > 0 ? reviewWords(annotations, replies) : "";
  return (
    <div className={`desk-review ${className}`}>
      <ReviewBar
        contents={contents}
        problem={submitProblem(viewer, article.state)}
        pending={review.isPending}
        onSubmit={() => setAsking(true)}
        onDiscard={() => setDiscarding(true)}
        onEnd={() => void review.end()}
      />
      <DiscardDialog
        open={isDiscarding}
        contents={contents}
        pending={review.isPending}
        onDiscard={() => void review.discard()}
        onClose={() => setDiscarding(false)}
      />
      <ReviewDialog
        open={isAsking}
        contents={contents}
        unsaved={entries.filter(({ articleId }) => articleId === article.id).length}
        draftKey={draftKey(viewer.memberId, article.id, "review", id)}
        pending={review.isPending}
        problem={review.problem}
        onSubmit={review.submit}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
