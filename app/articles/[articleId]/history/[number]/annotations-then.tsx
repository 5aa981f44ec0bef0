import { AnchorMark } from "@/components/annotation/anchor-mark";
import { quoteOf, stateWords } from "@/components/annotation/annotation-summary";
import { KindIcon } from "@/components/annotation/kind-icon";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { WordsDifference } from "@/components/correction/words-difference";
import type { AnnotationView } from "@/domain/annotation/annotation";

/** Every annotation there was at a revision, as it stood then. */
export function AnnotationsThen({ annotations }: { annotations: AnnotationView[] }) {
  return (
    <aside aria-labelledby="annotations-then" className="px-5 pt-8 pb-24">
      <h2 id="annotations-then" className="font-semibold">
        {annotations.length === 0 ? "No annotations then" : `Annotations then: ${annotations.length}`}
      </h2>
      <ul className="mt-3 flex flex-col gap-2.5">
        {annotations.map((annotation) => (
          <li
            key={annotation.id}
            id={`then-${annotation.id}`}
            className="scroll-mt-20 rounded-[10px] border border-line bg-card px-3 py-2.5 target:border-accent target:ring-1 target:ring-accent"
          >
            <AnnotationThen annotation={annotation} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

function AnnotationThen({ annotation }: { annotation: AnnotationView }) {
  const { kind, author, correction, citation, thread } = annotation;
  // An approval changes the words its correction stands on: nothing to look at again.
  const settled = correction && correction.state !== "open";
  const anchor = settled ? ({ ...annotation.anchor, state: "anchored" } as const) : annotation.anchor;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <KindIcon kind={kind} />
        <b className="font-semibold">{KIND_NAME[kind]}</b>
        <span className="text-ink-3">
          {author.name} · {stateWords({ ...annotation, anchor })}
        </span>
      </p>
      {correction ? (
        <div className="mt-2">
          <WordsDifference before={anchor.exact} after={correction.replacement} className="text-lg/normal" />
          <p className="mt-1 text-sm text-ink-2">{correction.reason}</p>
        </div>
      ) : (
        <p className="mt-2 font-serif text-lg/normal text-ink-2">{quoteOf(annotation)}</p>
      )}
      {citation && <p className="mt-1 text-sm">{citation.source.title}</p>}
      {thread[0] && <p className="mt-1 line-clamp-3 text-sm text-ink-2">{thread[0].body}</p>}
      <AnchorMark state={anchor.state} />
    </>
  );
}
