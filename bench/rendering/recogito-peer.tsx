import "@recogito/text-annotator/text-annotator.css";
import {
  createTextAnnotator,
  type RendererType,
  type TextAnnotation,
  type TextAnnotator,
} from "@recogito/text-annotator";
import { renderToStaticMarkup } from "react-dom/server";
import { DocumentBlocks } from "@/components/article/document-blocks";
import type { Highlight, HighlightKind } from "@/components/article/highlight";
import { indexText, lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";
import type { RenderingPeer } from "./rendering-peer";
import type { RenderingSample } from "./rendering-sample";

const FILL: Record<HighlightKind, string> = {
  source: "#0f6b64",
  comment: "#895a08",
  correction: "#b42318",
  claim: "#6d28d9",
};

/** Recogito over the same article as plain HTML, which it is given ready made. */
export function recogitoPeer(renderer: RendererType, sample: RenderingSample): RenderingPeer {
  const html = renderToStaticMarkup(<DocumentBlocks document={sample.document} />);
  const index = indexText(sample.document);
  const kinds = new Map([...sample.highlights, ...sample.more].map(({ id, kind }) => [id, kind]));
  let annotator: TextAnnotator<TextAnnotation, TextAnnotation> | null = null;
  return {
    show: (root, { highlights }) => {
      const article = root.appendChild(document.createElement("article"));
      article.className = "article-text";
      article.innerHTML = html;
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(article, {
        renderer,
        style: ({ id }, state) => ({
          fill: FILL[kinds.get(id) ?? "comment"] as `#${string}`,
          fillOpacity: state.selected ? 0.45 : 0.18,
        }),
      });
      // Its own `setAnnotations` calls a method of the core beside it that this release does not know: it finds no words.
      annotator.state.store.bulkAddAnnotations(
        highlights.map((highlight) => annotationOf(index, highlight)),
        true,
      );
    },
    add: (highlight) => annotator?.addAnnotation(annotationOf(index, highlight)),
    activate: (id) => annotator?.setSelected(id),
    hasPainted: (id, isActive) =>
      renderer === "SPANS" ? hasSpan(id, isActive) : hasCustomHighlight(id, isActive),
  };
}

function hasSpan(id: string, isActive: boolean): boolean {
  const span = document.querySelector<HTMLElement>(`.r6o-annotation[data-annotation=${id}]`);
  return span !== null && (!isActive || isStrong(span.style.backgroundColor));
}

function isStrong(colour: string): boolean {
  return /0\.4\d*\)$/.test(colour);
}

function hasCustomHighlight(id: string, isActive: boolean): boolean {
  if (!CSS.highlights.has(`_${id}`)) return false;
  const colour = getComputedStyle(document.body, `::highlight(_${id})`).backgroundColor;
  return !isActive || isStrong(colour);
}

/** Recogito counts in the text of the page, which has nothing between two blocks. */
function annotationOf(index: TextIndex, { id, start, end }: Highlight): TextAnnotation {
  const before = 2 * lastAtOrBefore(index.blocks, start);
  const selector = { start: start - before, end: end - before, quote: index.text.slice(start, end) };
  // It finds the range itself; its type asks for one nevertheless.
  const target = { annotation: id, selector: [selector] } as unknown as TextAnnotation["target"];
  return { id, bodies: [], target };
}
