import { revisionSentence } from "@/components/revision/revision-sentence";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionSummary } from "@/domain/revision/revision";

type Props = { newest: RevisionSummary; base: number };

/** Others have saved since the draft was begun: what that was, and what saving would mean. */
export function NewestNotice({ newest, base }: Props) {
  return (
    <section
      aria-label="Others were faster"
      className="rounded-lg border border-warn/35 bg-warn-bg px-4 py-3 text-sm"
    >
      <h2 className="font-semibold text-warn">
        The article has changed: your draft is for revision {base}, the newest is revision {newest.number}
      </h2>
      <p className="mt-1">
        {revisionSentence(newest)} <RelativeTime iso={newest.createdAt} />
        {newest.note && <> (“{newest.note}”)</>}. Both are shown. Saved over it, your text takes the place of
        theirs, which stays in the history. Or go back, bring their changes into your text, and look again.
      </p>
    </section>
  );
}
