import { Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Passage } from "@/domain/anchor/anchor";
import { placeFromPassage, positionsFromPlace } from "@/domain/anchor/place";
import type { DocumentJson } from "@/domain/document/document-json";
import { indexText } from "@/domain/document/text-index";

/** Put the caret where the reader was, and the focus with it; nothing scrolls. */
export function startWriting(view: EditorView, base: DocumentJson, startAt: Passage | null): void {
  const { state } = view;
  const index = indexText(base);
  const place = startAt && placeFromPassage(index, startAt);
  const range = place && positionsFromPlace(index, place);
  const selection = range
    ? TextSelection.between(state.doc.resolve(range.from), state.doc.resolve(range.to))
    : firstInView(view);
  view.dispatch(state.tr.setSelection(selection).setMeta("addToHistory", false));
  view.focus();
}

const CLEAR_TOP = 110;

function firstInView(view: EditorView): Selection {
  const blocks = [...view.dom.querySelectorAll("[data-block-id]")];
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > CLEAR_TOP);
  return Selection.near(view.state.doc.resolve(first ? view.posAtDOM(first, 0) : 0));
}
