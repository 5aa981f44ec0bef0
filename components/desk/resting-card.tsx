"use client";

import type { ReactNode } from "react";
import { isDecided, mustBeLookedAt } from "@/components/annotation/annotation-status";
import { CollapsedCard } from "@/components/annotation/collapsed-card";
import { CORRECTION_STATE_WORDS } from "@/components/annotation/correction-state-words";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { VisibleText } from "@/components/ui/visible-text";
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

function CorrectionLine({ exact, replacement }: { exact: string; replacement: string }) {
  return (
    <span className="font-serif text-[0.96875rem]">
      {exact && (
        <del>
          <VisibleText text={exact.slice(0, 60)} />
        </del>
      )}{" "}
      {replacement && (
        <ins>
          <VisibleText text={replacement.slice(0, 60)} />
        </ins>
      )}
    </span>
  );
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
  const { correction, citation, thread, anchor, kind, id } = annotation;
  const isOpenCorrection = correction?.state === "open";
  return (
    <CollapsedCard
      annotation={annotation}
      title={citation?.source.title ?? (rivals.length ? `${rivals.length + 1} corrections` : KIND_NAME[kind])}
      aside={asideOf(annotation)}
      line={
        isOpenCorrection ? (
          <CorrectionLine exact={anchor.exact} replacement={correction.replacement} />
        ) : (
          kind === "comment" && thread[0]?.body.slice(0, 160)
        )
      }
      onOpen={() => activate(id, { focus: true })}
    />
  );
}
