import { WordsDifference } from "@/components/correction/words-difference";
import type { AnchorView } from "@/domain/annotation/annotation";

/** The words an annotation was made on against those that stand there now. */
export function ChangedWords({ anchor }: { anchor: AnchorView }) {
  if (anchor.state !== "changed" || anchor.current === undefined) return null;
  return (
    <section className="mt-2 rounded-lg border border-warn/40 px-2.5 py-2">
      <h4 className="mb-0.5 text-xs text-ink-3">The words since revision {anchor.revision}</h4>
      <WordsDifference before={anchor.exact} after={anchor.current} className="text-[1rem]/snug" />
    </section>
  );
}
