import { EditorState, NodeSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { BlockJson } from "@/domain/document/document-json";
import { parseDocument, schema } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import type { Highlight } from "../highlight";
import { changedBlocks } from "./changed-blocks";
import { NONE_REWORDED, rewordedAfter } from "./reworded";
import { trackingPlugin } from "./tracking-plugin";

const paragraph = (id: string, text: string): BlockJson => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const figure: BlockJson = {
  type: "figure",
  attrs: { id: "f", src: "/a.svg", alt: "" },
  content: [{ type: "text", text: "The harbour" }],
};
const headline: BlockJson = { type: "headline", attrs: { id: "h" } };

/** The editor with a comment on these words, and where a block begins. */
function begin(words: string, blocks: BlockJson[]) {
  const json = { type: "doc" as const, content: [headline, ...blocks] };
  const index = indexText(json);
  const start = index.text.indexOf(words);
  const highlight: Highlight = {
    id: "a",
    kind: "comment",
    start,
    end: start + words.length,
    state: "anchored",
    open: true,
  };
  const plugins = [trackingPlugin(index, [highlight])];
  return {
    state: EditorState.create({ doc: parseDocument(json), plugins }),
    before: (id: string) => (index.byId.get(id)?.position ?? 0) - 1,
  };
}

/** What a change makes of the annotations, looked at where it was made. */
function afterChange(state: EditorState, transaction: EditorState["tr"]) {
  return [...rewordedAfter(state.apply(transaction), NONE_REWORDED, changedBlocks(transaction))];
}

test("an annotation has lost its words when their block is deleted as a whole, between blocks that stay", () => {
  const { state, before } = begin("harbour", [paragraph("a", "One."), figure, paragraph("b", "Two.")]);
  const selected = state.tr.setSelection(NodeSelection.create(state.doc, before("f")));
  expect(afterChange(state, selected.deleteSelection())).toEqual([["a", "detached"]]);
});

test("a rule put between the words of an annotation, or taken out, changes none of them", () => {
  const rule: BlockJson = { type: "horizontal_rule" };
  const apart = begin("One.\n\nTwo.", [paragraph("a", "One."), paragraph("b", "Two.")]);
  const put = apart.state.tr.insert(apart.before("b"), schema.nodes.horizontal_rule.create());
  expect(afterChange(apart.state, put)).toEqual([]);
  const ruled = begin("One.\n\nTwo.", [paragraph("a", "One."), rule, paragraph("b", "Two.")]);
  const taken = ruled.state.tr.delete(ruled.before("b") - 1, ruled.before("b"));
  expect(afterChange(ruled.state, taken)).toEqual([]);
});

test("a line break put between the words of an annotation changes them", () => {
  const { state, before } = begin("One. Two.", [paragraph("a", "One. Two.")]);
  const broken = state.tr.insert(before("a") + 5, schema.nodes.hard_break.create());
  expect(afterChange(state, broken)).toEqual([["a", "changed"]]);
});
