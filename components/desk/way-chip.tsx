"use client";

import { ListChecks } from "lucide-react";
import { STATE_TONES } from "@/components/article/state-tones";
import { Pill, type PillTone } from "@/components/ui/pill";
import { ARTICLE_STATE_NAMES, type ArticleView } from "@/domain/article/article";
import { owesReading } from "@/domain/article/owes-reading";
import type { ReadingView } from "@/domain/document/reading-view";
import { stagesWords } from "./way-words";

type Props = {
  article: ArticleView;
  view: ReadingView;
  /** Shows the stages and the moves. */
  onOpen: () => void;
};

/** How far the article has come, and the way to its stages; or that what is shown is not its text as it stands. */
export function WayChip({ article, view, onOpen }: Props) {
  const { name, given, revision } = wordsOf(article, view);
  return (
    <button
      type="button"
      title="Stages and moves"
      onClick={onOpen}
      className="group relative flex min-w-0 rounded-full font-normal *:min-w-0 after:absolute after:-inset-x-1 after:-inset-y-2.5"
    >
      <Pill tone={toneOf(article, view)}>
        <ListChecks
          aria-hidden="true"
          className="mr-1.5 size-3.5 shrink-0 opacity-70 max-[1180px]:mr-1 group-hover:opacity-100"
        />
        {/* On a small screen there is room for two short lines. */}
        <span className="truncate text-left group-hover:text-ink max-[1180px]:flex max-[1180px]:flex-col max-[1180px]:py-px max-[1180px]:text-[0.6875rem]/[1.2] max-[1180px]:tracking-tight">
          <span className={given ? "truncate" : "max-[1180px]:line-clamp-2 max-[1180px]:whitespace-normal"}>
            {name}
          </span>
          {given && (
            <span>
              <span className="max-[1180px]:sr-only"> · </span>
              {given}
            </span>
          )}
          {revision && <span className="max-[1400px]:sr-only"> · {revision}</span>}
        </span>
      </Pill>
    </button>
  );
}

function toneOf(article: ArticleView, view: ReadingView): PillTone {
  if (owesReading(article)) return "warn";
  const isAsItStands = view !== "final" && view !== "original";
  return isAsItStands && !(article.urgent && article.state === "published")
    ? STATE_TONES[article.state]
    : "plain";
}

function wordsOf({ state, urgent, stages, revision }: ArticleView, view: ReadingView) {
  if (view === "final") return { name: "Preview of the final text" };
  if (view === "original") return { name: "Original", revision: "revision 1" };
  const isUrgent = urgent && state === "published";
  return {
    name: isUrgent ? "Published urgently" : ARTICLE_STATE_NAMES[state],
    given: stagesWords(state, stages),
    revision: `revision ${revision.number}`,
  };
}
