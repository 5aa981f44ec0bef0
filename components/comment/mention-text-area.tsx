"use client";

import { type ComponentProps, useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import { TextArea } from "@/components/ui/text-area";
import { ROLE_NAMES } from "@/domain/member/member";
import { useMention } from "./use-mention";

type Props = Omit<ComponentProps<typeof TextArea>, "value" | "onChange"> & {
  value: string;
  onChange: (value: string) => void;
};

/** A text in which members are called by `@Name`: they are offered while the name is typed. */
export function MentionTextArea({ value, onChange, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { listId, members, active, isAbove, ...mention } = useMention(field, value, onChange);
  const isOpen = members.length > 0;
  return (
    <div className="relative">
      <TextArea
        {...rest}
        ref={field}
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        onChange={(event) => mention.change(event.target.value)}
        onSelect={mention.look}
        onBlur={mention.leave}
        onKeyDown={mention.keys}
      />
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label="Members"
          tabIndex={-1}
          className={`absolute inset-x-0 z-30 max-h-72 overflow-y-auto rounded-xl border border-line-2 bg-card p-1 shadow-card ${isAbove ? "bottom-full mb-1.5" : "top-full mt-1.5"}`}
        >
          {members.map((member, at) => (
            // The field keeps the focus, and its keys choose: see `useMention`.
            <button
              type="button"
              key={member.id}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === active}
              tabIndex={-1}
              className="flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-line/60 aria-selected:bg-line/60 pointer-coarse:py-2.5"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mention.choose(member)}
            >
              <Avatar name={member.name} />
              <span className="min-w-0 flex-1 truncate">{member.name}</span>
              <span className="shrink-0 text-xs text-ink-3">{ROLE_NAMES[member.role]}</span>
            </button>
          ))}
        </div>
      )}
      <p role="status" className="sr-only">
        {isOpen
          ? `${members.length === 1 ? "1 member" : `${members.length} members`}: arrow keys and Enter`
          : ""}
      </p>
    </div>
  );
}
