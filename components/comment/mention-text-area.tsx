"use client";

import { type ComponentProps, useRef } from "react";
import { TextArea } from "@/components/ui/text-area";
import { MentionList } from "./mention-list";
import { useMention } from "./use-mention";

type Props = Omit<ComponentProps<typeof TextArea>, "value" | "onChange"> & {
  value: string;
  onChange: (value: string) => void;
};

/** A text in which members are called by `@Name`: they are offered while the name is typed. */
export function MentionTextArea({ value, onChange, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { listId, members, active, ...mention } = useMention(field, value, onChange);
  const isOpen = members.length > 0;
  return (
    <>
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
      <MentionList id={listId} field={field} members={members} active={active} onChoose={mention.choose} />
      <p role="status" className="sr-only">
        {isOpen
          ? `${members.length === 1 ? "1 member" : `${members.length} members`}: arrow keys and Enter`
          : ""}
      </p>
    </>
  );
}
