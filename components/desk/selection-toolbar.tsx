"use client";

import { Link2, MessageSquare, PencilLine, TextSelect } from "lucide-react";
import type { ReactNode } from "react";
import type { ArticleSelection } from "@/components/article/article-selection";
import { Kbd } from "@/components/ui/kbd";
import type { AnnotationKind } from "@/domain/annotation/annotation";

type Props = {
  selection: ArticleSelection;
  /** Set while an annotation is looking for new words. */
  onAttach: (() => void) | null;
  onCompose: (kind: AnnotationKind) => void;
};

const ROOM = 48;

/** Above the selection; below it where fingers and their own menu are, or where there is no room. */
function positionOf({ rect }: ArticleSelection): { top: number; left: number } {
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  const above = rect.top - ROOM > 56 && !isTouch;
  const middle = rect.left + rect.width / 2;
  const left = Math.min(Math.max(middle, 150), document.documentElement.clientWidth - 150);
  return { top: window.scrollY + (above ? rect.top - ROOM : rect.bottom + (isTouch ? 18 : 10)), left };
}

/** What can be done with the words that are selected. */
export function SelectionToolbar({ selection, onAttach, onCompose }: Props) {
  const { top, left } = positionOf(selection);
  return (
    <div
      role="toolbar"
      aria-label="Annotate the selection"
      data-keeps-selection
      onPointerDown={(event) => event.preventDefault()}
      className="absolute z-30 flex -translate-x-1/2 gap-0.5 rounded-xl border border-line-2 bg-card p-1 shadow-card print:hidden"
      style={{ top, left }}
    >
      {onAttach ? (
        <Tool icon={<TextSelect />} onPress={onAttach}>
          Use these words
        </Tool>
      ) : (
        <Tools isInsertion={selection.collapsed} onCompose={onCompose} />
      )}
    </div>
  );
}

function Tools({ isInsertion, onCompose }: { isInsertion: boolean; onCompose: Props["onCompose"] }) {
  if (isInsertion)
    return (
      <Tool icon={<PencilLine />} kbd="e" onPress={() => onCompose("correction")}>
        Insert words
      </Tool>
    );
  return (
    <>
      <Tool icon={<MessageSquare />} kbd="c" onPress={() => onCompose("comment")}>
        Comment
      </Tool>
      <Tool icon={<PencilLine />} kbd="e" onPress={() => onCompose("correction")}>
        Correct
      </Tool>
      <Tool icon={<Link2 />} kbd="s" onPress={() => onCompose("source")}>
        Source
      </Tool>
    </>
  );
}

function Tool({
  icon,
  kbd,
  onPress,
  children,
}: {
  icon: ReactNode;
  kbd?: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-8 items-center gap-1.5 rounded-lg px-2.5 font-medium whitespace-nowrap hover:bg-accent-bg pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:text-ink-3"
    >
      {icon}
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
    </button>
  );
}
