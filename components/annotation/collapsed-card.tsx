import type { ReactNode } from "react";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { isOpen } from "./annotation-status";
import { KindIcon } from "./kind-icon";

type Props = {
  annotation: AnnotationView;
  title: string;
  aside: ReactNode;
  line?: ReactNode;
  onOpen: () => void;
};

/** A card at rest: one or two lines, and one press to open it. */
export function CollapsedCard({ annotation, title, aside, line, onOpen }: Props) {
  return (
    <button
      type="button"
      aria-expanded="false"
      onClick={onOpen}
      className={`block w-full rounded-[10px] px-3 py-2.5 text-left ${isOpen(annotation) ? "" : "text-ink-3"}`}
    >
      <span className="flex min-w-0 items-center gap-[7px] text-xs text-ink-3">
        <KindIcon kind={annotation.kind} />
        <span className={`truncate text-sm font-semibold ${isOpen(annotation) ? "text-ink" : "text-ink-2"}`}>
          {title}
        </span>
        <span className="max-w-[60%] shrink-0 truncate">{aside}</span>
      </span>
      {line && <span className="mt-1.5 block truncate text-ink-2">{line}</span>}
    </button>
  );
}
