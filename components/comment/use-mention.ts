"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { membersCalled, mentionBefore } from "@/domain/comment/mentions";
import type { MemberView } from "@/domain/member/member";
import { membersQuery } from "@/lib/client/member-queries";
import { withoutSpareSpace } from "./spare-space";

type Field = RefObject<HTMLTextAreaElement | null>;

/** The members offered while `@` and a name are typed, and the keys that choose among them. */
export function useMention(field: Field, text: string, onChange: (text: string) => void) {
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  /** Where the `@` stands whose list was put away. */
  const [putAway, setPutAway] = useState<number | null>(null);
  /** After the space that was written behind a name, until something else is typed. */
  const [afterSpace, setAfterSpace] = useState<number | null>(null);
  const goTo = useRef<number | null>(null);
  const typed = caret === null ? null : mentionBefore(text, caret);
  const { data } = useQuery({ ...membersQuery(), enabled: typed !== null });
  const isOpen = typed !== null && typed.start !== putAway;
  const members = isOpen ? offered(typed.query, data ?? []) : [];
  const active = Math.min(chosen, members.length - 1);

  useLayoutEffect(() => {
    if (goTo.current === null) return;
    field.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });

  const look = () => {
    const element = field.current;
    const isCaret = element !== null && element.selectionStart === element.selectionEnd;
    setCaret(isCaret ? element.selectionStart : null);
  };
  const choose = ({ name }: MemberView) => {
    if (!typed || caret === null) return;
    const before = `${text.slice(0, typed.start)}@${name} `;
    const after = text.slice(caret);
    onChange(before + (after.startsWith(" ") ? after.slice(1) : after));
    goTo.current = before.length;
    setAfterSpace(before.length);
    setCaret(null);
    setChosen(0);
  };
  const keys = (event: KeyboardEvent) => {
    const member = members[active];
    if (!member || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setChosen((active + 1) % members.length);
    else if (event.key === "ArrowUp") setChosen((active + members.length - 1) % members.length);
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) choose(member);
    else if (event.key === "Escape") setPutAway(typed?.start ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const change = (next: string) => {
    setChosen(0);
    if (!next.includes("@")) setPutAway(null);
    const neater = afterSpace === null ? null : withoutSpareSpace(text, next, afterSpace);
    if (neater !== null) goTo.current = afterSpace;
    setAfterSpace(null);
    onChange(neater ?? next);
    look();
  };
  return { listId, members, active, look, leave: () => setCaret(null), change, choose, keys };
}

/** Nobody is offered whose whole name stands there already. */
function offered(query: string, members: readonly MemberView[]): MemberView[] {
  const called = membersCalled(query, members);
  const isWhole = called.length === 1 && called[0]?.name.toLowerCase() === query.toLowerCase();
  return isWhole ? [] : called;
}
