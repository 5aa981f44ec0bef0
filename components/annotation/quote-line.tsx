import type { AnnotationView } from "@/domain/annotation/annotation";
import { briefOf, quoteOf } from "./annotation-summary";

/** The words an annotation stands on and what it says of them, in one line; of long ones the beginning of each. */
export function QuoteLine({ annotation }: { annotation: AnnotationView }) {
  const brief = briefOf(annotation);
  return (
    <span className="flex min-w-0 gap-1.5">
      <span className={`truncate ${brief ? "max-w-[60%] shrink-0" : ""}`}>{quoteOf(annotation)}</span>{" "}
      <span className="min-w-0 flex-1 truncate text-ink-3">{brief}</span>
    </span>
  );
}
