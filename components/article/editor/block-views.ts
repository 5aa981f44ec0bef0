import type { Node } from "prosemirror-model";
import type { NodeView, NodeViewConstructor } from "prosemirror-view";

/** The blocks as the reading view has them (`block-shell.tsx`): the same elements, classes and `data-block-id`. */
export const blockViews: Record<string, NodeViewConstructor> = {
  headline: (node) => textBlock("h1", node),
  standfirst: (node) => textBlock("p", node, "standfirst"),
  paragraph: (node) => textBlock("p", node),
  heading: (node) => textBlock(`h${node.attrs.level}`, node),
  code_block: codeBlock,
  figure,
};

function element(tag: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function textBlock(tag: string, node: Node, className?: string) {
  const dom = element(tag, { "data-block-id": node.attrs.id, ...(className && { class: className }) });
  return { dom, contentDOM: dom };
}

function codeBlock(node: Node) {
  const dom = element("pre", { spellcheck: "false" });
  const contentDOM = element("code", { "data-block-id": node.attrs.id });
  dom.append(contentDOM);
  return { dom, contentDOM };
}

function figure(node: Node): NodeView {
  const dom = element("figure");
  const { src, alt } = node.attrs;
  const image = element("img", {
    src,
    alt,
    decoding: "async",
    referrerpolicy: "no-referrer",
    draggable: "false",
    contenteditable: "false",
  });
  image.addEventListener("error", () => image.replaceWith(missingPicture(alt)), { once: true });
  const contentDOM = element("figcaption", { "data-block-id": node.attrs.id });
  dom.append(image, contentDOM);
  // What stands in for the picture is no change of the article.
  return { dom, contentDOM, ignoreMutation: ({ type, target }) => type !== "selection" && target === dom };
}

/** As `figure-image.tsx` shows a picture that is not loaded. */
function missingPicture(alt: string): HTMLElement {
  const box = element("div", { class: "figure-missing", "data-inserted": "", contenteditable: "false" });
  box.textContent = alt ? `Image not shown: ${alt}` : "Image not shown";
  return box;
}
