"use client";

import { createContext, useContext } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { AnnotationKind, AnnotationView } from "@/domain/annotation/annotation";
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
  /** Let the next words that are selected be those of this annotation. */
  retarget(annotationId: string): void;
  /** Attach an annotation to a passage of the text shown; false when that was refused. */
  attach(annotation: AnnotationView, passage: Passage): Promise<boolean>;
  /** Begin to step the ends of the passage that is open. */
  resize(): void;
  /** Show in the article where an annotation might stand, with `scroll` also bring it into view; `null` shows nothing. */
  preview(passage: Passage | null, options?: { scroll?: boolean }): void;
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
