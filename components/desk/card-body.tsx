"use client";

import { CorrectionOutcome } from "@/components/correction/correction-outcome";
import { RivalOption } from "@/components/correction/rival-option";
import { surroundings } from "@/components/correction/surroundings";
import { WordsDifference } from "@/components/correction/words-difference";
import { CitationBody } from "@/components/source/citation-body";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { CorrectionView } from "@/domain/correction/correction";
import { useDesk } from "./desk-context";

/** What the annotation itself says. A comment's words are the first of its thread. */
export function CardBody({ annotation, rivals }: { annotation: AnnotationView; rivals: AnnotationView[] }) {
  const { correction, citation } = annotation;
  if (citation) return <CitationBody citation={citation} />;
  if (correction) return <CorrectionBody annotation={annotation} correction={correction} rivals={rivals} />;
  return null;
}

type Props = { annotation: AnnotationView; correction: CorrectionView; rivals: AnnotationView[] };

function CorrectionBody({ annotation, correction, rivals }: Props) {
  const { activate } = useDesk();
  const words = correction.decision ?? {
    exact: annotation.anchor.exact,
    replacement: correction.replacement,
  };
  const { supersededBy } = correction;
  const { anchor } = annotation;
  return (
    <>
      <div className="mt-2.5">
        <WordsDifference
          before={words.exact}
          after={words.replacement}
          around={words.exact ? undefined : surroundings(anchor.prefix, anchor.suffix)}
        />
      </div>
      <p className="mt-2 wrap-break-word whitespace-pre-wrap text-ink-2">{correction.reason}</p>
      <CorrectionOutcome
        correction={correction}
        supersededBy={
          supersededBy && (
            <button
              type="button"
              className="text-accent underline underline-offset-2"
              onClick={() => activate(supersededBy, { scroll: true, focus: true })}
            >
              another correction
            </button>
          )
        }
      />
      {rivals.map(
        (rival) =>
          rival.correction && (
            <RivalOption
              key={rival.id}
              annotation={rival}
              correction={rival.correction}
              onChoose={() => activate(rival.id, { focus: true })}
            />
          ),
      )}
    </>
  );
}
