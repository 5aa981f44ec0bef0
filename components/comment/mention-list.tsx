"use client";

import { Popover } from "@base-ui/react/popover";
import { type RefObject, useEffect, useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import { type MemberView, ROLE_NAMES } from "@/domain/member/member";

type Props = {
  id: string;
  /** Where the name is typed: it keeps the focus, and its keys choose. */
  field: RefObject<HTMLElement | null>;
  /** Who is offered; nobody, and there is no list. */
  members: readonly MemberView[];
  /** The place of the one that Enter takes. */
  active: number;
  onChoose: (member: MemberView) => void;
};

/** The members offered while a name is typed: beside the field, over whatever box scrolls around it. */
export function MentionList({ id, field, members, active, onChoose }: Props) {
  return (
    <Popover.Root open={members.length > 0}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={field}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 w-(--anchor-width) min-w-56"
          data-keeps-selection
        >
          <Popover.Popup
            id={id}
            role="listbox"
            aria-label="Members"
            initialFocus={false}
            finalFocus={false}
            className="max-h-[min(18rem,var(--available-height))] overflow-y-auto overscroll-contain rounded-xl border border-line-2 bg-card p-1 shadow-card outline-none"
          >
            {members.map((member, at) => (
              <MentionOption
                key={member.id}
                id={`${id}-${at}`}
                member={member}
                isActive={at === active}
                onChoose={() => onChoose(member)}
              />
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type OptionProps = { id: string; member: MemberView; isActive: boolean; onChoose: () => void };

function MentionOption({ id, member, isActive, onChoose }: OptionProps) {
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) box.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    <button
      ref={box}
      type="button"
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-line/60 aria-selected:bg-line/60 pointer-coarse:py-2.5"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Avatar name={member.name} />
      <span className="min-w-0 flex-1 truncate">{member.name}</span>
      <span className="shrink-0 text-xs text-ink-3">{ROLE_NAMES[member.role]}</span>
    </button>
  );
}
