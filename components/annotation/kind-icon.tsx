import { Link2, MessageSquare, PencilLine } from "lucide-react";
import type { AnnotationKind } from "@/domain/annotation/annotation";

const ICONS = { correction: PencilLine, source: Link2, comment: MessageSquare };
const COLOURS: Record<AnnotationKind, string> = {
  correction: "bg-correction-bg text-correction",
  source: "bg-source-bg text-source",
  comment: "bg-comment-bg text-comment",
};

/** The mark of a kind, the same in the margin, the lists and the toolbar. Always beside its name. */
export function KindIcon({ kind }: { kind: AnnotationKind }) {
  const Icon = ICONS[kind];
  return (
    <span
      aria-hidden="true"
      className={`grid size-[18px] shrink-0 place-items-center rounded-[5px] ${COLOURS[kind]}`}
    >
      <Icon className="size-[11px]" strokeWidth={2.25} />
    </span>
  );
}
