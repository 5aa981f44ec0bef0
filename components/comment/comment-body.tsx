import { mentionRuns } from "@/domain/comment/mentions";
import type { MemberView } from "@/domain/member/member";

/** The words of a comment, with those whom it calls marked. */
export function CommentBody({ body, mentions = [] }: { body: string; mentions?: MemberView[] }) {
  let at = 0;
  const runs = mentionRuns(body, mentions).map((run) => {
    const start = at;
    at += run.text.length;
    return { ...run, start };
  });
  return (
    <p className="wrap-break-word whitespace-pre-wrap">
      {runs.map(({ text, memberId, start }) =>
        memberId ? (
          <span key={start} data-mention={memberId} className="font-medium text-accent">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
}
