import { CORRECTION_STATE_WORDS } from "@/components/annotation/correction-state-words";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { CommentView } from "@/domain/comment/comment";
import { STANCE_NAMES } from "@/domain/source/source";

/** What stands now, in words, from what a refusal says of it; `null` where it says nothing one could compare. */
export function standingWords(current: unknown): string | null {
  if (typeof current !== "object" || current === null) return null;
  if ("anchor" in current) return wordsOfAnnotation(current as AnnotationView);
  if ("body" in current) return (current as CommentView).body;
  return "exact" in current && typeof current.exact === "string" ? current.exact : null;
}

function wordsOfAnnotation({ anchor, correction, citation }: AnnotationView): string {
  if (citation) {
    const { stance, locator, quotation, note } = citation;
    return [STANCE_NAMES[stance], locator, quotation, note].filter(Boolean).join(" · ");
  }
  const words = correction?.state === "approved" ? correction.replacement : (anchor.current ?? anchor.exact);
  return correction ? `${words} (${CORRECTION_STATE_WORDS[correction.state]})` : words;
}
