import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleView } from "@/domain/article/article";

/** Who wrote the article and, with the text as it stands, how long that is and when it last changed. */
export function Byline({ article: { author, revision, updatedAt } }: { article: ArticleView }) {
  return (
    <p className="mb-7 border-b border-line pb-4.5 font-sans text-sm text-ink-3">
      By {author.name}
      <span className="in-data-[view=final]:hidden in-data-[view=original]:hidden">
        {" "}
        · {revision.wordCount.toLocaleString("en-GB")} words
      </span>
      <span className="in-data-[view=original]:hidden">
        {" "}
        · changed <RelativeTime iso={updatedAt} />
      </span>
    </p>
  );
}
