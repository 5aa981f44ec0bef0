import type { AnnotationView } from "@/domain/annotation/annotation";

/** Who may attach an annotation to other words, as a sentence for those who may not. */
export function whoAttaches({ author, can, correction }: AnnotationView): string {
  if (!can.reply) return "The article is closed to changes.";
  if (!correction) return `${author.name} or an editor can attach it to other words.`;
  return `Only ${author.name}, who proposed it, can attach it to other words.`;
}
