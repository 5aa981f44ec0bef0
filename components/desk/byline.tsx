import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleView } from "@/domain/article/article";

/** Who wrote the article, how long it is and when it last changed. */
export function Byline({ article: { author, revision, updatedAt } }: { article: ArticleView }) {
  return (
    <p className="mb-7 border-b border-line pb-4.5 font-sans text-sm text-ink-3">
      By {author.name} · {revision.wordCount.toLocaleString("en-GB")} words · changed{" "}
      <RelativeTime iso={updatedAt} />
    </p>
  );
}
