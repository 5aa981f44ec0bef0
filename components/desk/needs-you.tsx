"use client";

import { isDecided } from "@/components/annotation/annotation-status";
import { quoteOf } from "@/components/annotation/annotation-summary";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { Composition } from "./composition";
import { useDesk } from "./desk-context";

type Props = {
  annotations: AnnotationView[];
  aside: Composition[];
  onResume: (composition: Composition) => void;
};

const DOING = { correction: "Correcting", source: "A source for", comment: "Commenting on" };

/** What waits for this member: corrections to decide, annotations that lost their place, texts put aside. */
export function NeedsYou({ annotations, aside, onResume }: Props) {
  const { activate } = useDesk();
  const toDecide = annotations.filter(({ correction, can }) => correction?.state === "open" && can.decide);
  const lost = annotations.filter((one) => one.anchor.start === null && !isDecided(one));
  const first = toDecide[0];
  if (!first && lost.length === 0 && aside.length === 0) return null;
  return (
    <section aria-labelledby="needs-you">
      <h2 id="needs-you" className="rail-heading">
        Needs you
      </h2>
      <ul>
        {first && (
          <li>
            <button
              type="button"
              className="rail-item"
              onClick={() => activate(first.id, { scroll: true, focus: true })}
            >
              {toDecide.length === 1 ? "1 correction to decide" : `${toDecide.length} corrections to decide`}
            </button>
          </li>
        )}
        {lost.map((annotation) => (
          <li key={annotation.id}>
            <button
              type="button"
              className="rail-item"
              onClick={() => activate(annotation.id, { focus: true })}
            >
              <span className="block truncate">{quoteOf(annotation)}</span>
              <span className="block text-xs text-warn">
                {annotation.anchor.state === "ambiguous" ? "several places" : "lost its place"} · revision{" "}
                {annotation.anchor.revision}
              </span>
            </button>
          </li>
        ))}
        {aside.map((composition) => (
          <li key={`${composition.id}`}>
            <button type="button" className="rail-item" onClick={() => onResume(composition)}>
              <span className="block truncate">
                {DOING[composition.kind]} “{composition.target.exact || "‸"}”
              </span>
              <span className="block text-xs text-ink-3">not sent yet</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
