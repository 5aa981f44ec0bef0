import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { DecorationSet } from "prosemirror-view";
import type { Highlight } from "../highlight";
import { correctionsInPlace } from "../marks-by-block";
import { blockDecorations } from "./block-decorations";
import { changedBlocks } from "./changed-blocks";
import { correctionsWithoutRivals } from "./corrections-without-rivals";
import { deletesHidden, hiddenBefore } from "./hidden-words";
import {
  type EditedBlock,
  editedBlocks,
  firstEndingFrom,
  marksInBlock,
  type Tracked,
} from "./highlight-blocks";
import { NONE_REWORDED, type Reworded, rewordedAfter } from "./reworded";
import { trackingOf } from "./tracking-plugin";

export type HighlightView = {
  activeId: string | null;
  /** Show the text as it would read with every open correction approved. */
  isFinal: boolean;
};

type Shown = {
  view: HighlightView;
  highlights: unknown;
  reworded: Reworded;
  inPlace: ReadonlySet<string>;
  decorations: DecorationSet;
};

const key = new PluginKey<Shown>("highlights");

/**
 * The annotations on the words that are being written, following them. A change draws the blocks again that it
 * touches, no others. Needs `trackingPlugin` before it.
 */
export function highlightPlugin(view: HighlightView): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, state) => drawAll(state, view),
      apply: (transaction, shown, _before, state) => redraw(transaction, shown, state),
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleKeyDown: ({ state }, event) =>
        deletesHidden(state, key.getState(state)?.decorations ?? DecorationSet.empty, event),
    },
  });
}

export function setHighlightView(transaction: Transaction, view: HighlightView): Transaction {
  return transaction.setMeta(key, view);
}

/** Where the words begin that are hidden right before a position; the position where none are. */
export function startOfHidden(state: EditorState, position: number): number {
  return hiddenBefore(key.getState(state)?.decorations ?? DecorationSet.empty, position);
}

/** How many annotations would be left without words if this were saved. */
export function wordlessIn(state: EditorState): number {
  const { reworded } = key.getState(state) ?? { reworded: NONE_REWORDED };
  return [...reworded.values()].filter((became) => became === "detached").length;
}

function redraw(transaction: Transaction, shown: Shown, state: EditorState): Shown {
  const view = (transaction.getMeta(key) as HighlightView | undefined) ?? shown.view;
  if (shown.highlights !== trackingOf(state).highlights || view.isFinal !== shown.view.isFinal)
    return drawAll(state, view);
  if (!transaction.docChanged && view === shown.view) return shown;
  const changed = transaction.docChanged ? changedBlocks(transaction) : [];
  const reworded = transaction.docChanged ? rewordedAfter(state, shown.reworded, changed) : shown.reworded;
  const tracked = trackedNow(state, view, reworded);
  const inPlace = idsInPlace(tracked);
  const restless = tracked.filter(
    ({ highlight: { id } }) =>
      inPlace.has(id) !== shown.inPlace.has(id) ||
      reworded.get(id) !== shown.reworded.get(id) ||
      (view.activeId !== shown.view.activeId && (id === view.activeId || id === shown.view.activeId)),
  );
  const blocks = [...changed, ...blocksOf(state, restless)];
  const mapped = shown.decorations.map(transaction.mapping, transaction.doc);
  const decorations = drawBlocks(mapped, state, blocks, tracked, view.isFinal);
  return { view, highlights: shown.highlights, reworded, inPlace, decorations };
}

function drawAll(state: EditorState, view: HighlightView): Shown {
  const blocks = editedBlocks(state.doc);
  const reworded = rewordedAfter(state, NONE_REWORDED, null);
  const tracked = trackedNow(state, view, reworded);
  const within = trackedByBlock(blocks, tracked);
  const drawn = blocks.flatMap((block) => {
    const here = within.get(block);
    return here
      ? blockDecorations(
          block,
          here.flatMap((one) => marksInBlock(state.doc, block, one)),
          view.isFinal,
        )
      : [];
  });
  return {
    view,
    highlights: trackingOf(state).highlights,
    reworded,
    inPlace: idsInPlace(tracked),
    decorations: DecorationSet.create(state.doc, drawn),
  };
}

function trackedNow(state: EditorState, view: HighlightView, reworded: Reworded): Tracked[] {
  const { highlights, log } = trackingOf(state);
  const placed = highlights.flatMap((highlight, at) => {
    const place = log.places[at];
    return place ? { highlight: asItWouldStand(highlight, reworded), ...place } : [];
  });
  const standing = placed.map(({ highlight, from, to }) => ({ ...highlight, start: from, end: to }));
  const inPlace = view.isFinal
    ? correctionsWithoutRivals(standing)
    : correctionsInPlace(standing, view.activeId);
  return placed.map((one) => ({
    ...one,
    active: one.highlight.id === view.activeId,
    inPlace: inPlace.has(one.highlight.id),
  }));
}

/** What has lost its words is shown like what is settled: to be found, no longer on words of its own. */
function asItWouldStand(highlight: Highlight, reworded: Reworded): Highlight {
  const state = reworded.get(highlight.id);
  return state ? { ...highlight, state, open: highlight.open && state === "changed" } : highlight;
}

function idsInPlace(tracked: readonly Tracked[]): ReadonlySet<string> {
  return new Set(tracked.filter(({ inPlace }) => inPlace).map(({ highlight }) => highlight.id));
}

function blocksOf(state: EditorState, tracked: readonly Tracked[]): EditedBlock[] {
  if (tracked.length === 0) return [];
  return [...trackedByBlock(editedBlocks(state.doc), tracked).keys()];
}

function trackedByBlock(
  blocks: readonly EditedBlock[],
  tracked: readonly Tracked[],
): Map<EditedBlock, Tracked[]> {
  const within = new Map<EditedBlock, Tracked[]>();
  for (const one of tracked)
    for (let at = firstEndingFrom(blocks, one.from); at < blocks.length; at++) {
      const block = blocks[at] as EditedBlock;
      if (block.start > one.to) break;
      const here = within.get(block);
      if (here) here.push(one);
      else within.set(block, [one]);
    }
  return within;
}

function drawBlocks(
  decorations: DecorationSet,
  state: EditorState,
  blocks: readonly EditedBlock[],
  tracked: readonly Tracked[],
  isFinal: boolean,
): DecorationSet {
  const distinct = [...new Map(blocks.map((block) => [block.start, block])).values()];
  const stale = distinct.flatMap(({ start, end }) => decorations.find(start, end));
  const fresh = distinct.flatMap((block) => {
    const marks = tracked
      .filter(({ from, to }) => from <= block.end && to >= block.start)
      .flatMap((one) => marksInBlock(state.doc, block, one));
    return blockDecorations(block, marks, isFinal);
  });
  return decorations.remove(stale).add(state.doc, fresh);
}
