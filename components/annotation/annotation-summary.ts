import type { AnnotationView } from "@/domain/annotation/annotation";
import { STANCE_NAMES } from "@/domain/source/source";
import { isDecided, mustBeLookedAt } from "./annotation-status";
import { CORRECTION_STATE_WORDS } from "./correction-state-words";

const LONGEST = 120;

/** Words cut to a length that fits one line, at a space where there is one. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(" ", LONGEST);
  return `${line.slice(0, space > LONGEST / 2 ? space : LONGEST)}…`;
}

/** The words an annotation stands on, in quotation marks; an insertion stands between words. */
export function quoteOf({ anchor }: Pick<AnnotationView, "anchor">): string {
  if (anchor.exact.trim()) return `“${cut(anchor.exact)}”`;
  if (anchor.exact) return "white space";
  const before = cut(anchor.prefix.slice(-24));
  return before ? `after “${before}”` : "an insertion";
}

/** Annotations that their words do not tell from another, by id. */
export function idsOfAlike(annotations: readonly AnnotationView[]): Set<string> {
  const first = new Map<string, string>();
  const alike = new Set<string>();
  for (const annotation of annotations) {
    const quote = quoteOf(annotation);
    const other = first.get(quote);
    if (other === undefined) first.set(quote, annotation.id);
    else alike.add(other).add(annotation.id);
  }
  return alike;
}

/** What an annotation says of its words, by which it is told from others on the same: what a correction puts there. */
export function briefOf({ correction, citation, thread }: AnnotationView): string {
  if (correction) return `→ ${correction.replacement === "" ? "nothing" : cut(correction.replacement)}`;
  if (citation) return cut(citation.source.title);
  return cut(thread[0]?.body ?? "");
}

/** Where an annotation stands, in a word or two. */
export function stateWords(annotation: AnnotationView): string {
  const { correction, citation, resolvedAt, isPrivate, required } = annotation;
  const trouble = isDecided(annotation) ? null : troubleOf(annotation);
  const words = trouble ? [trouble] : [];
  if (correction && !(trouble && correction.state === "open"))
    words.push(CORRECTION_STATE_WORDS[correction.state]);
  if (citation) words.push(STANCE_NAMES[citation.stance]);
  if (resolvedAt) words.push("resolved");
  else if (!correction && !citation) words.push(required ? "open" : "optional");
  if (isPrivate) words.push("private");
  return words.join(" · ");
}

/** What there is to see to about its words; that it is open goes without saying then. */
function troubleOf(annotation: AnnotationView): string | null {
  switch (annotation.anchor.state) {
    case "changed":
      return mustBeLookedAt(annotation) ? "look again" : "words changed";
    case "detached":
      return "lost its place";
    case "ambiguous":
      return "several places";
    default:
      return null;
  }
}
