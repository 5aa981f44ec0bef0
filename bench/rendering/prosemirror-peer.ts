import { EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import type { Highlight } from "@/components/article/highlight";
import { schema } from "@/domain/document/schema";
import { indexText, positionFromPoint, type TextIndex } from "@/domain/document/text-index";
import type { RenderingPeer } from "./rendering-peer";

type Change = { add: Highlight } | { activate: string };
type Shown = { decorations: DecorationSet; active: Highlight | null };

/** ProseMirror's view, read-only, its annotations as decorations that are added and exchanged one by one. */
export function prosemirrorPeer(): RenderingPeer {
  let view: EditorView | null = null;
  const send = (change: Change) => view?.dispatch(view.state.tr.setMeta("annotations", change));
  return {
    show: (root, { document, highlights }) => {
      const index = indexText(document);
      const state = EditorState.create({
        doc: schema.nodeFromJSON(document),
        plugins: [annotationsPlugin(index, highlights)],
      });
      view = new EditorView(root, {
        state,
        editable: () => false,
        attributes: { class: "article-text reviewed" },
      });
    },
    add: (add) => send({ add }),
    activate: (activate) => send({ activate }),
    hasPainted: (id, isActive) =>
      document.querySelector(`[data-annotation-ids=${id}]${isActive ? "[data-active]" : ""}`) !== null,
  };
}

function annotationsPlugin(index: TextIndex, highlights: readonly Highlight[]): Plugin<Shown> {
  const byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const plugin: Plugin<Shown> = new Plugin<Shown>({
    state: {
      init: (_config, { doc }) => ({
        decorations: DecorationSet.create(
          doc,
          highlights.flatMap((highlight) => decorationsOf(index, highlight, false)),
        ),
        active: null,
      }),
      apply: (transaction, shown) => {
        const change = transaction.getMeta("annotations") as Change | undefined;
        if (!change) return shown;
        const { doc } = transaction;
        if ("add" in change) {
          byId.set(change.add.id, change.add);
          return {
            ...shown,
            decorations: shown.decorations.add(doc, decorationsOf(index, change.add, false)),
          };
        }
        const active = byId.get(change.activate) ?? null;
        let { decorations } = shown;
        for (const [highlight, isActive] of [
          [shown.active, false],
          [active, true],
        ] as const)
          if (highlight)
            decorations = decorations
              .remove(decorationsNow(decorations, index, highlight))
              .add(doc, decorationsOf(index, highlight, isActive));
        return { decorations, active };
      },
    },
    props: { decorations: (state) => plugin.getState(state)?.decorations },
  });
  return plugin;
}

function decorationsNow(decorations: DecorationSet, index: TextIndex, highlight: Highlight): Decoration[] {
  const [from, to] = positionsOf(index, highlight);
  return decorations.find(from, to, (spec) => spec.id === highlight.id);
}

/** What the review desk shows of it: its words marked, and after the words of a correction those that would come. */
function decorationsOf(index: TextIndex, highlight: Highlight, isActive: boolean): Decoration[] {
  const { id, kind, correction } = highlight;
  const [from, to] = positionsOf(index, highlight);
  const attributes: Record<string, string> = {
    nodeName: correction ? "del" : "mark",
    "data-annotation-ids": id,
    "data-kind": kind,
    "aria-details": `listed-${id}`,
  };
  if (isActive) attributes["data-active"] = "true";
  const words = Decoration.inline(from, to, attributes, { id });
  if (!correction) return [words];
  const insert = () => {
    const element = document.createElement("ins");
    element.textContent = correction.replacement;
    return element;
  };
  return [words, Decoration.widget(to, insert, { id, key: id })];
}

function positionsOf(index: TextIndex, { start, end }: Highlight): [number, number] {
  const block = index.blocks.find((each) => each.start <= start && end <= each.end);
  if (!block) throw new Error("Every passage of the sample lies in one block.");
  const position = (offset: number) =>
    positionFromPoint(index, { block: block.id, offset: offset - block.start }) ?? 0;
  return [position(start), position(end)];
}
