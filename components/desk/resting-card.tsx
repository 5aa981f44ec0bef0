"use client";

import type { ReactNode } from "react";
import { isDecided, mustBeLookedAt } from "@/components/annotation/annotation-status";
import { CollapsedCard } from "@/components/annotation/collapsed-card";
import { CORRECTION_STATE_WORDS } from "@/components/annotation/correction-state-words";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { CorrectionLine } from "@/components/correction/correction-line";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { STANCE_NAMES } from "@/domain/source/source";
import { useDesk } from "./desk-context";

function asideOf(annotation: AnnotationView): ReactNode {
  const { author, correction, citation, resolvedAt, anchor, version, required, isPrivate } = annotation;
  if (version === 0) return "saving…";
  const outcome = correction && isDecided(annotation) ? CORRECTION_STATE_WORDS[correction.state] : null;
  const state = outcome ?? (resolvedAt ? "resolved" : null);
  const who = citation ? STANCE_NAMES[citation.stance] : author.name;
  if (mustBeLookedAt(annotation))
    return (
      <>
        <b className="font-semibold text-warn">look again</b> · {who}
      </>
    );
  const changed = anchor.state === "changed" && !isDecided(annotation) ? "words changed" : null;
  const optional = required || state ? null : "optional";
  return [isPrivate ? "private" : who, state, changed, optional].filter(Boolean).join(" · ");
}

/** More alternatives than this are only counted. */
const LINES = 3;

/** What a correction, or each of those that are alternatives to one another, does to the words. */
function correctionLines(annotations: AnnotationView[]): ReactNode {
  const more = annotations.length - LINES;
  return (
    <>
      {annotations.slice(0, LINES).map(({ id, anchor, correction }) => {
        if (!correction) return null;
        const { exact, replacement } = correction.decision ?? { ...anchor, ...correction };
        return (
          <CorrectionLine
            key={id}
            before={exact}
            after={replacement}
            isSettled={correction.state !== "open"}
          />
        );
      })}
      {more > 0 && <span className="block text-xs text-ink-3">and {more} more</span>}
    </>
  );
}

function authorsOf(annotations: AnnotationView[]): string {
  return [...new Set(annotations.map(({ author }) => author.name))].join(", ");
}

/** A card at rest: enough to know whether to open it. */
export function RestingCard({
  annotation,
  rivals,
}: {
  annotation: AnnotationView;
  rivals: AnnotationView[];
}) {
  const { activate } = useDesk();
  const { correction, citation, thread, kind, id } = annotation;
  const alternatives = [annotation, ...rivals];
  return (
    <CollapsedCard
      annotation={annotation}
      title={
        citation?.source.title ?? (rivals.length ? `${alternatives.length} corrections` : KIND_NAME[kind])
      }
      aside={rivals.length ? authorsOf(alternatives) : asideOf(annotation)}
      line={correction ? correctionLines(alternatives) : kind === "comment" && thread[0]?.body.slice(0, 160)}
      onOpen={() => activate(id, { focus: true })}
    />
  );
}
