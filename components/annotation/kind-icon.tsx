import "./kind-icon.css";
import type { AnnotationKind } from "@/domain/annotation/annotation";

/** The mark of a kind, the same in the margin, the lists and the toolbar. Always beside its name. */
export function KindIcon({ kind }: { kind: AnnotationKind }) {
  return <span aria-hidden="true" className="kind-icon" data-icon={kind} />;
}
