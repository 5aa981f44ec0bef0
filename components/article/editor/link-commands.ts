import type { Mark } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { isSafeLink } from "@/domain/document/safe-address";
import { schema } from "@/domain/document/schema";

const { link } = schema.marks;

/** The words a link is, or would be, on; `href` is empty where there is none yet. */
type LinkPlace = { from: number; to: number; href: string; words: string };

/** The whole link at the caret, else the words that are selected. */
export function linkPlace(state: EditorState): LinkPlace {
  const { from, to, $from } = state.selection;
  const mark = link.isInSet($from.marks()) ?? linkBetween(state, from, to);
  const around = mark ? rangeOfLink(state, mark) : null;
  const range = around ?? { from, to };
  return {
    ...range,
    href: mark?.attrs.href ?? "",
    words: state.doc.textBetween(range.from, range.to, " ", " "),
  };
}

function linkBetween(state: EditorState, from: number, to: number): Mark | undefined {
  let found: Mark | undefined;
  state.doc.nodesBetween(from, to, (node) => {
    found ??= link.isInSet(node.marks);
    return !found;
  });
  return found;
}

/** Where a link that the selection touches begins and ends in its block. */
function rangeOfLink(state: EditorState, mark: Mark): { from: number; to: number } | null {
  const { $from, from, to } = state.selection;
  const start = $from.start();
  const pieces: { from: number; to: number }[] = [];
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return;
    const piece = { from: start + offset, to: start + offset + node.nodeSize };
    const last = pieces.at(-1);
    if (last?.to === piece.from) last.to = piece.to;
    else pieces.push(piece);
  });
  return pieces.find((piece) => piece.from <= to && piece.to >= from) ?? null;
}

/** An address as somebody types it: `example.org` and `name@example.org` are taken for what they are. */
export function addressFrom(typed: string): string {
  const address = typed.trim();
  if (isSafeLink(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  return /^[\w-]+(\.[\w-]+)+([/?#:]\S*)?$/.test(address) ? `https://${address}` : address;
}

/** Link the words to a safe address; without words the address itself is written. */
export function setLink(place: LinkPlace, href: string): Command {
  return (state, dispatch) => {
    const { from, to } = place;
    const transaction = state.tr;
    if (from === to)
      transaction.replaceWith(
        from,
        to,
        schema.text(href, [...state.selection.$from.marks(), link.create({ href })]),
      );
    else transaction.removeMark(from, to, link).addMark(from, to, link.create({ href }));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

export function removeLink({ from, to }: LinkPlace): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.removeMark(from, to, link));
    return true;
  };
}
