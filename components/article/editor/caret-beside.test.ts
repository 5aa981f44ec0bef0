// @vitest-environment jsdom
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, expect, test } from "vitest";
import type { DocumentJson } from "@/domain/document/document-json";
import { parseDocument } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import type { Highlight } from "../highlight";
import { caretBeside } from "./caret-beside";
import { highlightPlugin } from "./highlight-plugin";
import { trackingPlugin } from "./tracking-plugin";

const BASE: DocumentJson = {
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Minutes" }] },
    {
      type: "paragraph",
      attrs: { id: "p" },
      content: [{ type: "text", text: "It meets on Monday at six." }],
    },
  ],
};
const { text } = indexText(BASE);
const start = text.indexOf("Monday");
const CORRECTION: Highlight = {
  id: "c",
  kind: "correction",
  start,
  end: start + "Monday".length,
  state: "anchored",
  open: true,
  correction: { replacement: "Tuesday", open: true },
};

let view: EditorView | undefined;
afterEach(() => view?.destroy());

/** The text after a press on the proposed word, `at` beyond its middle, and a letter typed. */
function pressAndType(isFinal: boolean, at: number): string {
  const doc = parseDocument(BASE);
  const plugins = [
    trackingPlugin(indexText(BASE), [CORRECTION]),
    highlightPlugin({ activeId: null, isFinal }),
  ];
  const selection = TextSelection.create(doc, 1);
  view = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc, plugins, selection }),
  });
  const proposed = view.dom.querySelector("ins");
  if (!proposed) throw new Error("nothing is proposed");
  caretBeside(view, proposed, at);
  view.dispatch(view.state.tr.insertText("X"));
  return view.state.doc.lastChild?.textContent ?? "";
}

test.each([
  ["in all marks, behind the words that would go", false, 5, "It meets on MondayX at six."],
  ["in all marks, in their first half likewise", false, -5, "It meets on MondayX at six."],
  ["in the final view, behind them", true, 5, "It meets on MondayX at six."],
  ["in the final view, before them", true, -5, "It meets on XMonday at six."],
])("a press on proposed words puts the caret beside them: %s", (_name, isFinal, at, expected) => {
  expect(pressAndType(isFinal, at)).toBe(expected);
});
