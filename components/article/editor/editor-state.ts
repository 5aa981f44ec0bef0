import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState, Selection } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import type { DocumentJson } from "@/domain/document/document-json";
import { parseDocument, schema } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import type { StepJson } from "@/lib/client/edit-drafts";
import type { Highlight } from "../highlight";
import { blockIdsPlugin } from "./block-ids-plugin";
import { bylinePlugin } from "./byline-plugin";
import { editorKeys, type OuterKeys } from "./editor-keys";
import { type HighlightView, highlightPlugin } from "./highlight-plugin";
import { writingRules } from "./input-rules";
import { pastePlugin } from "./paste-plugin";
import { trackingPlugin } from "./tracking-plugin";

type Start = {
  /** The document of the revision that editing began on. */
  base: DocumentJson;
  /** What has been done to it before. */
  steps: readonly StepJson[];
  highlights: readonly Highlight[];
  view: HighlightView;
  byline: HTMLElement;
  keys: OuterKeys;
  say: (words: string) => void;
};

/**
 * The editor as it begins, with the work of an earlier sitting done again.
 * @throws RangeError when the steps do not fit the base.
 */
export function createEditorState({ base, steps, highlights, view, byline, keys, say }: Start): EditorState {
  const state = EditorState.create({
    doc: parseDocument(base),
    plugins: [
      ...editorKeys(keys),
      writingRules(),
      history(),
      dropCursor({ class: "drop-cursor", color: false }),
      gapCursor(),
      blockIdsPlugin(),
      trackingPlugin(indexText(base), highlights),
      highlightPlugin(view),
      bylinePlugin(byline),
      pastePlugin(say),
    ],
  });
  return steps.length === 0 ? state : redo(state, steps);
}

function redo(state: EditorState, steps: readonly StepJson[]): EditorState {
  const transaction = state.tr.setMeta("addToHistory", false);
  for (const step of steps) transaction.step(Step.fromJSON(schema, step));
  transaction.doc.check();
  return state.apply(transaction.setSelection(Selection.atStart(transaction.doc)));
}
