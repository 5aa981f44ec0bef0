"use client";

import { isLost, mustBeLookedAt } from "@/components/annotation/annotation-status";
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
  const toLookAt = annotations.filter(mustBeLookedAt);
  const lost = annotations.filter(isLost);
  if (toDecide.length + toLookAt.length + lost.length + aside.length === 0) return null;
  const open = ([first]: AnnotationView[]) => first && activate(first.id, { scroll: true, focus: true });
  return (
    <section aria-labelledby="needs-you">
      <h2 id="needs-you" className="rail-heading">
        Needs you
      </h2>
      <ul>
        <Need
          count={toDecide.length}
          one="correction to decide"
          many="corrections to decide"
          onOpen={() => open(toDecide)}
        />
        <Need
          count={toLookAt.length}
          one="correction to look at again"
          many="corrections to look at again"
          onOpen={() => open(toLookAt)}
          isWarning
        />
        <Need
          count={lost.length}
          one="annotation lost its place"
          many="annotations lost their place"
          onOpen={() => open(lost)}
          isWarning
        />
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

type NeedProps = { count: number; one: string; many: string; onOpen: () => void; isWarning?: boolean };

function Need({ count, one, many, onOpen, isWarning = false }: NeedProps) {
  if (count === 0) return null;
  return (
    <li>
      <button type="button" className={`rail-item ${isWarning ? "text-warn!" : ""}`} onClick={onOpen}>
        {count} {count === 1 ? one : many}
      </button>
    </li>
  );
}
