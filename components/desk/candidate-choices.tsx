"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import { indexText } from "@/domain/document/text-index";
import { articleQuery } from "@/lib/client/article-queries";
import { candidatesQuery } from "@/lib/client/candidate-queries";
import { CandidateChoice } from "./candidate-choice";
import { useDesk } from "./desk-context";
import { placeWords } from "./place-words";

const indexOf = ({ revision }: ArticleView) => ({
  number: revision.number,
  index: indexText(revision.document),
});

type Props = { annotation: AnnotationView; revision: number };

/** The places an annotation without one may belong to: looked at in the article, and taken with one press. */
export function CandidateChoices({ annotation, revision }: Props) {
  const { articleId, preview } = useDesk();
  const { data, isError, refetch } = useQuery(candidatesQuery(annotation, revision));
  const { data: shown } = useQuery({ ...articleQuery(articleId), select: indexOf });
  const index = shown?.number === revision ? shown.index : undefined;
  // Whatever closes the card, nothing it showed stays in the article.
  useEffect(() => () => preview(null), [preview]);
  if (isError)
    return (
      <p className="mt-2.5 text-sm text-ink-2">
        The places it may belong to could not be read.{" "}
        <Button size="small" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  if (!data)
    return (
      <p className="mt-2.5 flex items-center gap-2 text-sm text-ink-3">
        <Spinner /> Looking for the places it may belong to…
      </p>
    );
  if (data.length === 0)
    return <p className="mt-2.5 text-sm text-ink-2">Nothing in the article reads like these words.</p>;
  return (
    <>
      <h4 className="mt-3 text-xs font-semibold text-ink-2">
        {headingOf(annotation.anchor.state === "ambiguous", data.length)}
      </h4>
      <ol className="mt-1.5 flex flex-col gap-1.5">
        {data.map((candidate) => (
          <CandidateChoice
            key={candidate.start}
            annotation={annotation}
            candidate={candidate}
            place={index && placeWords(index, candidate.start)}
          />
        ))}
      </ol>
    </>
  );
}

function headingOf(isAmbiguous: boolean, count: number): string {
  if (isAmbiguous) return count === 1 ? "Is this one meant?" : "Which of these is meant?";
  return count === 1 ? "Perhaps it belongs here" : "Perhaps it belongs to one of these";
}
