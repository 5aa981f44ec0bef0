// @vitest-environment jsdom
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, expect, test } from "vitest";
import { documentJson, parseDocument } from "@/domain/document/schema";
import { blockViews } from "./block-views";

let view: EditorView | undefined;
afterEach(() => view?.destroy());

/** An editor with a picture that has not loaded. */
function withLostPicture(alt: string): EditorView {
  const doc = parseDocument({
    type: "doc",
    content: [
      { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Minutes" }] },
      { type: "figure", attrs: { id: "f", src: "https://example.org/gone.jpg", alt } },
    ],
  });
  view = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc }),
    nodeViews: blockViews,
  });
  view.dom.querySelector("figure img:not(.ProseMirror-separator)")?.dispatchEvent(new Event("error"));
  return view;
}

test.each([
  ["The harbour", "Image not shown: The harbour"],
  ["", "Image not shown"],
])("a picture that does not load says so, and stays in the article (%j)", async (alt, shown) => {
  const { dom, state } = withLostPicture(alt);
  const before = documentJson(state.doc);
  // What a browser tells of changes of the page comes after them.
  await Promise.resolve();
  expect(dom.querySelector(".figure-missing")?.textContent).toBe(shown);
  expect(documentJson((view as EditorView).state.doc)).toEqual(before);
});
