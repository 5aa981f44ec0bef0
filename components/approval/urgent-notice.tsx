import { CircleCheck, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleView } from "@/domain/article/article";

type Props = {
  urgent: NonNullable<ArticleView["urgent"]>;
  canRead: boolean;
  pending: boolean;
  onRead: () => void;
};

const LIST = new Intl.ListFormat("en-GB");

/** That an article went out without all its stages, and whether somebody has read it since. */
export function UrgentNotice({
  urgent: { by, at, reason, missing, backRead },
  canRead,
  pending,
  onRead,
}: Props) {
  const Icon = backRead ? CircleCheck : TriangleAlert;
  return (
    <section
      aria-label="Urgent publication"
      className={`rounded-lg border p-2 text-sm ${backRead ? "border-line-2" : "border-warn/35 bg-warn-bg"}`}
    >
      <p className={`flex items-center gap-1.5 font-medium ${backRead ? "text-ink-2" : "text-warn"}`}>
        <Icon aria-hidden="true" className="size-4" /> Published urgently
      </p>
      <p className="mt-1 [overflow-wrap:anywhere]">
        {by.name}, <RelativeTime iso={at} />, without {LIST.format(missing)}: “{reason}”
      </p>
      {backRead ? (
        <p className="mt-1 text-ink-2">
          Read back by {backRead.by.name}, <RelativeTime iso={backRead.at} />.
        </p>
      ) : (
        <p className="mt-1 font-medium">A reading is owed.</p>
      )}
      {canRead && (
        <Button size="small" className="mt-2" pending={pending} onClick={onRead}>
          I have read it back
        </Button>
      )}
    </section>
  );
}
