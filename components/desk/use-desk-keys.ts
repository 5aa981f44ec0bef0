"use client";

import type { RefObject } from "react";
import { useKeys } from "@/components/ui/use-keys";
import type { Outcome } from "@/domain/correction/correction";
import { READING_VIEWS, type ReadingView } from "@/domain/document/reading-view";
import type { Desk } from "./desk-context";

type Means = {
  step: (by: 1 | -1) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  onHelp: () => void;
  onAll: (outcome: Outcome) => void;
  onView: (view: ReadingView) => void;
};

/** The single keys of the desk. They never work while somebody types, nor under a menu or a dialog. */
export function useDeskKeys(desk: Desk, { step, searchRef, onHelp, onAll, onView }: Means): void {
  const card = (name: "approve" | "stet" | "reply" | "undo") => () => {
    const { current } = desk.commands;
    const command = current?.[name];
    if (command) command();
    else desk.announce(current?.hint ?? "Nothing here to do that with.");
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    c: () => desk.compose("comment"),
    e: () => desk.compose("correction"),
    s: () => desk.compose("source"),
    a: card("approve"),
    x: card("stet"),
    A: () => onAll("approved"),
    X: () => onAll("declined"),
    ...Object.fromEntries(READING_VIEWS.map((view, at) => [`${at + 1}`, () => onView(view)])),
    r: card("reply"),
    u: card("undo"),
    "/": () => searchRef.current?.focus(),
    "?": onHelp,
    Escape: () => desk.activate(null),
  };
  useKeys(keys, "jk");
}
