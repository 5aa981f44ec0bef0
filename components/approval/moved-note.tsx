import { RelativeTime } from "@/components/ui/relative-time";
import { ARTICLE_STATE_NAMES, type ArticleView } from "@/domain/article/article";

/** Who brought the article into its state and, where a reason was owed, why. */
export function MovedNote({ article: { moved, state } }: { article: ArticleView }) {
  if (!moved) return null;
  return (
    <div className="px-2 text-sm text-ink-2">
      <p>
        {ARTICLE_STATE_NAMES[state]} · {moved.by.name}, <RelativeTime iso={moved.at} />
      </p>
      {moved.reason && (
        <blockquote className="mt-1 max-h-40 overflow-y-auto border-l-2 border-line-2 pl-2 whitespace-pre-wrap text-ink [overflow-wrap:anywhere]">
          {moved.reason}
        </blockquote>
      )}
    </div>
  );
}
