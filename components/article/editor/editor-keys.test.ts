// @vitest-environment jsdom
import { EditorState, type Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, test } from "vitest";
import type { BlockJson, DocumentJson } from "@/domain/document/document-json";
import { parseDocument } from "@/domain/document/schema";
import { blockIdsPlugin } from "./block-ids-plugin";
import { editorKeys } from "./editor-keys";

type Kind = Extract<BlockJson, { content?: unknown; attrs: { id: string } }>["type"];

const block = (type: Kind, id: string, text = ""): BlockJson =>
  ({
    type,
    attrs: {
      id,
      ...(type === "heading" && { level: 2 }),
      ...(type === "figure" && { src: "/a.svg", alt: "" }),
    },
    ...(text && { content: [{ type: "text", text }] }),
  }) as BlockJson;
const list = (...items: BlockJson[]): BlockJson => ({
  type: "bullet_list",
  content: items.map((item) => ({ type: "list_item", content: [item] })),
});

/** What stands there after keys, as `type#id:words` of the text blocks; the caret begins at `|` in the words. */
function press(keys: string[], ...blocks: BlockJson[]): string[] {
  const json = JSON.stringify({ type: "doc", content: blocks });
  const at = parseDocument(JSON.parse(json)).content;
  let caret = 0;
  at.descendants((node, position) => {
    if (node.isText && node.text?.includes("|")) caret = position + node.text.indexOf("|");
  });
  const document = JSON.parse(
    json.replace("|", "").replaceAll(',"content":[{"type":"text","text":""}]', ""),
  ) as DocumentJson;
  const plugins: Plugin[] = [...editorKeys({ onLink: () => {}, onSave: () => {} }), blockIdsPlugin()];
  const state = EditorState.create({ doc: parseDocument(document), plugins });
  const view = new EditorView(globalThis.document.createElement("div"), {
    state: state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret || 1))),
  });
  for (const key of keys) {
    const [name = "", shift] = key.split("+").reverse();
    const event = new KeyboardEvent("keydown", { key: name, shiftKey: shift === "Shift", bubbles: true });
    view.someProp("handleKeyDown", (handle) => handle(view, event));
  }
  view.state.doc.check();
  const told: string[] = [];
  view.state.doc.descendants((node) => {
    if (node.isTextblock) told.push(`${node.type.name}#${node.attrs.id}:${node.textContent}`);
    return !node.isTextblock;
  });
  view.destroy();
  return told;
}

const head = block("headline", "h", "Head");

test.each<[string, string[], BlockJson[], string[]]>([
  [
    "a split paragraph keeps its id in front",
    ["Enter"],
    [head, block("paragraph", "a", "one| two")],
    ["headline#h:Head", "paragraph#a:one", "paragraph#: two"],
  ],
  [
    "Enter before the words leaves them their id",
    ["Enter"],
    [head, block("paragraph", "a", "|one")],
    ["headline#h:Head", "paragraph#:", "paragraph#a:one"],
  ],
  [
    "Enter behind the headline begins a paragraph",
    ["Enter"],
    [block("headline", "h", "Head|"), block("paragraph", "a", "one")],
    ["headline#h:Head", "paragraph#:", "paragraph#a:one"],
  ],
  [
    "Enter in the headline goes to the standfirst and breaks nothing",
    ["Enter"],
    [block("headline", "h", "He|ad"), block("standfirst", "s", "Stand")],
    ["headline#h:Head", "standfirst#s:Stand"],
  ],
  [
    "Enter in the standfirst begins the text with what stands behind it",
    ["Enter"],
    [head, block("standfirst", "s", "one| two"), block("paragraph", "a", "three")],
    ["headline#h:Head", "standfirst#s:one", "paragraph#: two", "paragraph#a:three"],
  ],
  [
    "Enter in a caption begins a paragraph below the picture",
    ["Enter"],
    [head, block("figure", "f", "cap|tion")],
    ["headline#h:Head", "figure#f:caption", "paragraph#:"],
  ],
  [
    "Enter behind a heading begins a paragraph",
    ["Enter"],
    [head, block("heading", "a", "one|")],
    ["headline#h:Head", "heading#a:one", "paragraph#:"],
  ],
  [
    "Backspace before a heading makes it a paragraph of the same id",
    ["Backspace"],
    [head, block("heading", "a", "|one")],
    ["headline#h:Head", "paragraph#a:one"],
  ],
  [
    "Backspace takes nothing into the headline",
    ["Backspace", "Backspace"],
    [head, block("paragraph", "a", "|one")],
    ["headline#h:Head", "paragraph#a:one"],
  ],
  [
    "Backspace before the standfirst makes it a paragraph",
    ["Backspace"],
    [head, block("standfirst", "s", "|one")],
    ["headline#h:Head", "paragraph#s:one"],
  ],
  [
    "Delete behind the headline takes nothing into it",
    ["Delete"],
    [block("headline", "h", "Head|"), block("paragraph", "a", "one")],
    ["headline#h:Head", "paragraph#a:one"],
  ],
  [
    "Backspace between paragraphs joins them",
    ["Backspace"],
    [head, block("paragraph", "a", "one"), block("paragraph", "b", "|two")],
    ["headline#h:Head", "paragraph#a:onetwo"],
  ],
  [
    "Enter in an empty item ends the list",
    ["Enter", "Enter"],
    [head, list(block("paragraph", "a", "one|"))],
    ["headline#h:Head", "paragraph#a:one", "paragraph#:"],
  ],
  [
    "Backspace before a caption selects its picture, and again deletes it",
    ["Backspace", "Backspace"],
    [head, block("figure", "f", "|caption"), block("paragraph", "a", "one")],
    ["headline#h:Head", "paragraph#a:one"],
  ],
])("%s", (_, keys, blocks, expected) => {
  expect(press(keys, ...blocks)).toEqual(expected);
});
