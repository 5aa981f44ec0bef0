"use client";

import { quoteOf } from "@/components/annotation/annotation-summary";
import { CORRECTION_STATE_WORDS } from "@/components/annotation/correction-state-words";
import { KindIcon } from "@/components/annotation/kind-icon";
import { KIND_NAME } from "@/components/annotation/kind-name";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { LastStoodLink } from "./last-stood-link";

type Props = { annotation: AnnotationView; onOpen: () => void };

/** One line of the tray: whose it is, on which words it stood, and when last. */
export function DetachedItem({ annotation, onOpen }: Props) {
  const { kind, author, anchor, correction } = annotation;
  return (
    <li className="rounded-lg px-2.5 py-2 [contain-intrinsic-size:auto_58px] [content-visibility:auto] hover:bg-desk">
      <button type="button" className="flex w-full items-start gap-2 text-left" onClick={onOpen}>
        <KindIcon kind={kind} />
        <span className="min-w-0">
          <span className="sr-only">{KIND_NAME[kind]} on </span>
          <span className="line-clamp-2 font-serif text-[0.96875rem]/snug wrap-break-word">
            {quoteOf(annotation)}
          </span>
        </span>
      </button>
      <p className="mt-0.5 pl-[26px] text-xs text-ink-3">
        {KIND_NAME[kind]} · {author.name}
        {correction && correction.state !== "open" && ` · ${CORRECTION_STATE_WORDS[correction.state]}`}
        {anchor.state === "ambiguous" && " · several places"}
        {" · last stood in "}
        <LastStoodLink annotation={annotation} />
      </p>
    </li>
  );
}
