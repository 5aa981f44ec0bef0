"use client";

import { createContext, useContext } from "react";
import type { AnnotationKind } from "@/domain/annotation/annotation";
import type { Viewer } from "@/domain/member/member";
import type { Action } from "@/lib/client/action";
import type { Operation } from "@/lib/client/operation";

export type ActivateOptions = {
  /** Bring its words into view. */
  scroll?: boolean;
  /** Put the focus on its card. */
  focus?: boolean;
};

/** What a key may ask of the open card; one that is missing is not allowed there. */
export type CardCommands = {
  approve?: () => void;
  stet?: () => void;
  reply?: () => void;
  undo?: () => void;
  /** Why approving or declining is not offered. */
  hint?: string;
};

/** What every part of the desk may ask for. The same object from first render to last. */
export type Desk = {
  articleId: string;
  viewer: Viewer;
  activate(id: string | null, options?: ActivateOptions): void;
  /** Go on to what is next to be decided, after a decision on this one. */
  activateNextOpen(afterId: string): void;
  compose(kind: AnnotationKind): void;
  retarget(annotationId: string): void;
  write(operation: Operation): Promise<void>;
  decide(action: Action): Promise<unknown>;
  discardEntry(entryId: string): void;
  /** Say something to those who do not see the page change. */
  announce(words: string): void;
  /** What the keys do on the card that is open. */
  commands: { current: CardCommands | null };
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("Cards live on a desk.");
  return desk;
}
