import { describe, expect, it } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import type { DocumentJson } from "@/domain/document/document-json";
import { indexText } from "@/domain/document/text-index";
import { annotationView } from "./test-annotation";
import { textAsItCameIn, textAsItStands, textAsItWouldRead, type ViewedText } from "./viewed-text";

const documentOf = (...texts: string[]): DocumentJson => ({
  type: "doc",
  content: texts.map((text, at) => ({
    type: "paragraph",
    attrs: { id: `b${at}` },
    content: [{ type: "text", text }],
  })),
});

const NOW = documentOf("The bridge will shut on 3 March.", "Nobody knew.");
const index = indexText(NOW);

function about(id: string, words: string, replacement?: string): AnnotationView {
  const start = index.text.indexOf(words);
  const kind = replacement === undefined ? "comment" : "correction";
  const view = annotationView({
    id,
    kind,
    passage: [start, start + words.length],
    comment: kind === "comment" ? "Really?" : undefined,
    correction: replacement === undefined ? undefined : { state: "open", replacement },
  });
  return { ...view, anchor: { ...view.anchor, exact: words } };
}

function articleWith(...annotations: AnnotationView[]) {
  return { annotations, revision: { number: 3, text: index.text, document: NOW } } as ArticleView;
}

const wordsOf = ({ index: shown, highlights }: ViewedText) =>
  Object.fromEntries(highlights.map(({ id, start, end }) => [id, shown.text.slice(start, end)]));

const article = articleWith(
  about("bridge", "bridge", "old bridge over the water"),
  about("march", "3 March"),
  about("gone", "Nobody knew.", ""),
  about("left", "shut on", "close on"),
  about("rival", "on 3", "on 4"),
);

describe("the text as one of the views shows it", () => {
  it("simple: every annotation on its words, and no correction written in", () => {
    const simple = textAsItStands("simple", article, index);
    expect(wordsOf(simple).bridge).toBe("bridge");
    expect(simple.highlights.some(({ correction }) => correction)).toBe(false);
  });

  it("final: what was said stands on what is left of its words, or on those that came", () => {
    const final = textAsItWouldRead(article, index);
    expect(final.index.text).toBe("The old bridge over the water will shut on 3 March.");
    expect(wordsOf(final)).toEqual({
      bridge: "old bridge over the water",
      march: "3 March",
      gone: "",
      left: "shut on",
      rival: "on 3",
    });
    expect([final.applied, final.left]).toEqual([2, new Map([["rival", 2]])]);
    expect(final.offsets.there(final.index.text.indexOf("March"))).toBe(index.text.indexOf("March"));
    expect(final.offsets.back(index.text.indexOf("March"))).toBe(final.index.text.indexOf("March"));
  });

  it("original: what stood then, as open as it is now, and how much is of later words", () => {
    const then = { document: documentOf("The bridge will close.", "Nobody knew."), annotations: [] };
    const stood = annotationView({ id: "march", kind: "comment", passage: [4, 10], comment: "Really?" });
    const deleted = annotationView({ id: "deleted", kind: "comment", passage: [4, 10], comment: "Oh" });
    const original = textAsItCameIn(article, index, { ...then, annotations: [stood, deleted] });
    expect(wordsOf(original)).toEqual({ march: "bridge" });
    expect(original.later).toBe(4);
    expect(original.offsets.there(original.index.text.indexOf("knew"))).toBe(index.text.indexOf("knew"));
  });
});
