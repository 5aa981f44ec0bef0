"use client";

import Link from "next/link";
import { comparePath } from "@/components/revision/compare-path";
import { countOf } from "./count-of";
import type { DeskModel } from "./use-desk-model";
import type { ViewedText } from "./viewed-text";

/** What is shown when it is not the text as it stands. */
export function ViewNote({ model: { article, viewed } }: { model: DeskModel }) {
  const { text, isWaiting, problem, retry } = viewed;
  const { revision } = article;
  return (
    <p role="status" className="view-note">
      {isWaiting && "Fetching the text as it came in…"}
      {problem && (
        <>
          The original could not be fetched.{" "}
          <button type="button" onClick={retry} className="text-accent underline underline-offset-2">
            Try again
          </button>
        </>
      )}
      {text.view === "final" && <FinalWords text={text} />}
      {text.view === "original" && (
        <>
          <b className="font-medium text-ink">The text as it came in</b>
          {text.later ? `, without ${countOf(text.later, "annotation")} of later words. ` : ". "}
          {revision.number > 1 ? (
            <Link
              href={comparePath(article.id, { from: 1, to: revision.number })}
              className="text-accent underline underline-offset-2"
            >
              Compare with now
            </Link>
          ) : (
            "Nothing has changed since."
          )}
        </>
      )}
    </p>
  );
}

function FinalWords({ text: { applied = 0, left } }: { text: ViewedText }) {
  const rivals = left?.get("rival") ?? 0;
  const moved = (left?.get("changed") ?? 0) + (left?.get("lost") ?? 0);
  const unfit = left?.get("unfit") ?? 0;
  const rest = [
    rivals && `${rivals} ${rivals === 1 ? "has" : "have"} rivals`,
    moved && `${moved} lost ${moved === 1 ? "its" : "their"} words`,
    unfit && `${unfit} would not fit`,
  ].filter(Boolean);
  return (
    <>
      <b className="font-medium text-ink">Preview.</b>{" "}
      {applied > 0 ? `With ${countOf(applied, "open correction")} applied.` : "No open correction to apply."}
      {rest.length > 0 && ` ${rest.join(", ")}: shown as they stand.`}
    </>
  );
}
