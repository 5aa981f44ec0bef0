import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "@/domain/document/schema";

/** The byline stands below headline and standfirst as it does to a reader, and is no part of the text. */
export function bylinePlugin(byline: HTMLElement): Plugin {
  const draw = (document: Node) =>
    DecorationSet.create(document, [
      Decoration.widget(endOfHead(document), byline, {
        key: "byline",
        side: -1,
        ignoreSelection: true,
        stopEvent: () => true,
      }),
    ]);
  return new Plugin<DecorationSet>({
    state: {
      init: (_, state) => draw(state.doc),
      apply: (transaction, drawn) => (transaction.docChanged ? draw(transaction.doc) : drawn),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function endOfHead(document: Node): number {
  const second = document.maybeChild(1);
  const headline = document.firstChild?.nodeSize ?? 0;
  return second?.type === schema.nodes.standfirst ? headline + second.nodeSize : headline;
}
