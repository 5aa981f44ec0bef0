import { ExternalLink } from "lucide-react";
import { type CitationView, urlProblem } from "@/domain/source/source";
import { hostOf } from "./host-of";
import { sourceLine } from "./source-line";
import { StanceMark } from "./stance-mark";

/** A source as it is used for these words. */
export function CitationBody({ citation }: { citation: CitationView }) {
  const { source, stance, locator, quotation, note } = citation;
  return (
    <div className="mt-2.5 flex flex-col gap-1.5">
      <p className="text-[0.9375rem] leading-snug font-semibold wrap-break-word">{source.title}</p>
      <p className="text-xs text-ink-3">{sourceLine(source)}</p>
      <p>
        <StanceMark stance={stance} /> these words{locator && <span className="text-ink-2">, {locator}</span>}
      </p>
      {quotation && (
        <blockquote className="border-l-2 border-source/50 pl-2.5 font-serif text-[1rem]/snug wrap-break-word whitespace-pre-wrap text-ink">
          {quotation}
        </blockquote>
      )}
      {note && <p className="wrap-break-word whitespace-pre-wrap text-ink-2">{note}</p>}
      {source.url && <SourceLink url={source.url} />}
    </div>
  );
}

function SourceLink({ url }: { url: string }) {
  if (urlProblem(url)) return <p className="text-xs break-all text-ink-3">{url}</p>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="flex w-fit max-w-full items-center gap-1 text-accent underline underline-offset-2"
    >
      <span className="truncate">{hostOf(url)}</span>
      <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="sr-only">(opens in a new tab)</span>
    </a>
  );
}
