import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { ArticleText } from "@/components/article/article-text";
import type { Highlight } from "@/components/article/highlight";
import { indexText } from "@/domain/document/text-index";
import type { RenderingPeer } from "./rendering-peer";
import type { RenderingSample } from "./rendering-sample";

type Controls = { add: (highlight: Highlight) => void; activate: (id: string) => void };

const nothing = () => undefined;

/** The article of the review desk, rendered in the browser. */
export function stetPeer(): RenderingPeer {
  const controls: Controls = { add: nothing, activate: nothing };
  return {
    show: (root, sample) => createRoot(root).render(<BenchArticle sample={sample} controls={controls} />),
    add: (highlight) => controls.add(highlight),
    activate: (id) => controls.activate(id),
    hasPainted: (id, isActive) =>
      document.querySelector(`[data-annotation-ids~=${id}]${isActive ? "[data-active]" : ""}`) !== null,
  };
}

function BenchArticle({ sample, controls }: { sample: RenderingSample; controls: Controls }) {
  const rootRef = useRef<HTMLElement>(null);
  const [highlights, setHighlights] = useState<readonly Highlight[]>(sample.highlights);
  const [activeId, setActiveId] = useState<string | null>(null);
  const index = useMemo(() => indexText(sample.document), [sample.document]);
  // At once, as on the desk, where they come of a press or of a store: else a frame goes by with nothing new in it.
  controls.add = (highlight) => flushSync(() => setHighlights((before) => [...before, highlight]));
  controls.activate = (id) => flushSync(() => setActiveId(id));
  return (
    <ArticleText
      document={sample.document}
      index={index}
      highlights={highlights}
      activeId={activeId}
      pendingPassage={null}
      rootRef={rootRef}
      onActivate={nothing}
      onSelectionChange={nothing}
    />
  );
}
