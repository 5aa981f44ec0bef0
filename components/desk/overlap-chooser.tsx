"use client";

import { Menu } from "@base-ui/react/menu";
import { briefOf, quoteOf, stateWords } from "@/components/annotation/annotation-summary";
import { KindIcon } from "@/components/annotation/kind-icon";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { menuItemClass } from "@/components/ui/menu-item-class";
import type { AnnotationView } from "@/domain/annotation/annotation";

type Props = {
  /** Those that overlap where somebody pressed, shortest first; empty when there is nothing to choose. */
  choices: AnnotationView[];
  at: DOMRect | null;
  onChoose: (id: string) => void;
  onClose: () => void;
};

/** Which of several annotations on the same words is meant. */
export function OverlapChooser({ choices, at, onChoose, onClose }: Props) {
  return (
    <Menu.Root open={choices.length > 0} onOpenChange={(open) => !open && onClose()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={{ getBoundingClientRect: () => at ?? new DOMRect() }}
          align="start"
          sideOffset={8}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Menu.Popup
            aria-label={`${choices.length} annotations on these words`}
            className="w-80 max-w-[calc(100vw-1rem)] rounded-xl border border-line-2 bg-card p-1 shadow-card outline-none"
          >
            {choices.map((annotation) => (
              <Menu.Item
                key={annotation.id}
                onClick={() => onChoose(annotation.id)}
                className={menuItemClass}
              >
                <KindIcon kind={annotation.kind} />
                <span className="min-w-0 flex-1 py-0.5">
                  <span className="block truncate font-serif text-[0.96875rem]">{quoteOf(annotation)}</span>
                  <span className="block truncate text-sm text-ink-2">{briefOf(annotation)}</span>
                  <span className="block truncate text-xs text-ink-3">
                    {KIND_NAME[annotation.kind]} · {annotation.author.name} · {stateWords(annotation)}
                  </span>
                </span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
