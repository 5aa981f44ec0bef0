import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { KindIcon } from "./kind-icon";

type Props = { annotation: AnnotationView; title: string; children?: ReactNode };

/** The first line of an open card: what it is, whose and since when (a comment says so itself), and its menu. */
export function CardHeader({ annotation, title, children }: Props) {
  return (
    <header className="flex min-w-0 items-center gap-[7px] text-xs text-ink-3">
      <KindIcon kind={annotation.kind} />
      <h3 className="truncate text-sm font-semibold text-ink">{title}</h3>
      {annotation.kind !== "comment" && (
        <span className="min-w-0 shrink truncate">
          {annotation.author.name} · <RelativeTime iso={annotation.createdAt} />
        </span>
      )}
      <span className="ml-auto flex shrink-0 items-center">{children}</span>
    </header>
  );
}
