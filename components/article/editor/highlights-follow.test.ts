// @vitest-environment jsdom
import fc from "fast-check";
import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection } from "prosemirror-state";
import { Step, Transform } from "prosemirror-transform";
import type { Decoration, DecorationSet } from "prosemirror-view";
import { expect, test } from "vitest";
import { arbitraryDocument } from "@/domain/document/arbitrary-document";
import { indexDocument } from "@/domain/document/index-document";
import { documentJson, schema } from "@/domain/document/schema";
import type { Highlight } from "../highlight";
import { blockIdsPlugin } from "./block-ids-plugin";
import { type HighlightView, highlightPlugin, wordlessIn } from "./highlight-plugin";
import { mapPlaces } from "./tracked-places";
import { stepsOf, trackingOf, trackingPlugin } from "./tracking-plugin";

type Edit = { from: number; to: number; what: "type" | "delete" | "split" | "undo"; text: string };

const edits = fc.array(
  fc.record({
    from: fc.nat(),
    to: fc.nat(),
    what: fc.constantFrom("type", "type", "delete", "split", "undo"),
    text: fc.constantFrom("x", "yes ", "no"),
  }),
  { maxLength: 12 },
) as fc.Arbitrary<Edit[]>;

const passages = fc.array(
  fc.record({
    start: fc.nat(),
    length: fc.nat(20),
    kind: fc.constantFrom("comment", "source", "correction" as const),
  }),
  { maxLength: 8 },
);

function highlightsIn(
  text: string,
  given: { start: number; length: number; kind: Highlight["kind"] }[],
): Highlight[] {
  return given.map(({ start, length, kind }, at) => {
    const from = start % (text.length + 1);
    const end = Math.min(text.length, from + length);
    return {
      id: `a${at}`,
      kind,
      start: from,
      end,
      state: "anchored",
      open: true,
      ...(kind === "correction" && { correction: { replacement: "in its stead", open: true } }),
    };
  });
}

function begin(document: EditorState["doc"], highlights: Highlight[], view: HighlightView): EditorState {
  return EditorState.create({
    doc: document,
    plugins: [
      history({ newGroupDelay: 0 }),
      blockIdsPlugin(),
      trackingPlugin(indexDocument(document), highlights),
      highlightPlugin(view),
    ],
  });
}

function perform(state: EditorState, { from, to, what, text }: Edit): EditorState {
  if (what === "undo") {
    let next = state;
    undo(state, (transaction) => {
      next = state.apply(transaction);
    });
    return next;
  }
  const size = state.doc.content.size + 1;
  const [first, last] = [from % size, to % size].sort((a, b) => a - b) as [number, number];
  const selection = TextSelection.between(state.doc.resolve(first), state.doc.resolve(last));
  const transaction = state.tr.setSelection(selection);
  if (what === "delete") transaction.deleteSelection();
  else if (what === "type") transaction.insertText(text);
  else if (selection.$from.parent.type === schema.nodes.paragraph) transaction.split(selection.from);
  return state.apply(transaction);
}

function decorationsOf(state: EditorState): string[] {
  const plugin = state.plugins.at(-1);
  const set = plugin?.props.decorations?.call(plugin, state) as DecorationSet;
  return set.find().map(toldDecoration).sort();
}

function toldDecoration(decoration: Decoration & { type?: { attrs?: object } }): string {
  return JSON.stringify([
    decoration.from,
    decoration.to,
    decoration.spec.key ?? "",
    decoration.type?.attrs ?? "",
  ]);
}

const anyView = fc.record({
  activeId: fc.constantFrom(null, "a0", "a1"),
  isFinal: fc.boolean(),
});

test("however a text is edited, its highlights are drawn as if the whole were drawn anew", () => {
  fc.assert(
    fc.property(arbitraryDocument, passages, edits, anyView, (document, given, done, view) => {
      const highlights = highlightsIn(indexDocument(document).text, given);
      const edited = done.reduce(perform, begin(document, highlights, view));
      const other = edited.apply(edited.tr.setMeta("nothing", true));
      const drawnAnew = edited.reconfigure({
        plugins: [...edited.plugins.slice(0, -1), highlightPlugin(view)],
      });
      expect(decorationsOf(other)).toEqual(decorationsOf(drawnAnew));
    }),
    { numRuns: 150 },
  );
});

test("the steps that are sent lead from the base to what stands there, and put every highlight where it is shown", () => {
  fc.assert(
    fc.property(arbitraryDocument, passages, edits, (document, given, done) => {
      const highlights = highlightsIn(indexDocument(document).text, given);
      const edited = done.reduce(perform, begin(document, highlights, { activeId: null, isFinal: false }));
      const sent = stepsOf(edited).map((step) =>
        Step.fromJSON(schema, JSON.parse(JSON.stringify(step.toJSON()))),
      );
      const redone = new Transform(document);
      let places = trackingOf(edited).atBase;
      for (const step of sent) {
        redone.step(step);
        places = mapPlaces(places, step.getMap());
      }
      expect(documentJson(redone.doc)).toEqual(documentJson(edited.doc));
      expect(trackingOf(edited).log.places).toEqual(places);
    }),
    { numRuns: 150 },
  );
});

test("what is wholly undone leaves no steps, and highlights that were deleted are back", () => {
  fc.assert(
    fc.property(arbitraryDocument, passages, edits, (document, given, done) => {
      const highlights = highlightsIn(indexDocument(document).text, given);
      const start = begin(document, highlights, { activeId: null, isFinal: false });
      let state = done.filter(({ what }) => what !== "undo").reduce(perform, start);
      for (let at = 0; at <= done.length * 2; at++)
        state = perform(state, { from: 0, to: 0, what: "undo", text: "" });
      expect(stepsOf(state)).toEqual([]);
      expect(trackingOf(state).log.places).toEqual(trackingOf(start).log.places);
    }),
    { numRuns: 100 },
  );
});

test("undoing far back puts highlights where they stood, though only the newest changes remember it", () => {
  const [document] = fc.sample(arbitraryDocument, { numRuns: 1, seed: 1 }) as [EditorState["doc"]];
  const highlights = highlightsIn(indexDocument(document).text, [{ start: 0, length: 2, kind: "comment" }]);
  let state = begin(document, highlights, { activeId: null, isFinal: false });
  const stood = [trackingOf(state).log.places];
  for (let at = 0; at < 30; at++) {
    const change = at === 2 ? state.tr.delete(11, 13) : state.tr.insertText(" new ", 1);
    state = state.apply(change.setTime((at + 1) * 1_000));
    stood.push(trackingOf(state).log.places);
  }
  expect(trackingOf(state).checkpoints.filter(({ log }) => log.places.length > 0)).toHaveLength(20);
  for (const places of stood.toReversed().slice(1)) {
    state = perform(state, { from: 0, to: 0, what: "undo", text: "" });
    expect(trackingOf(state).log.places).toEqual(places);
  }
});

test("a word that is deleted and typed again is a word replaced: its highlight stays on it", () => {
  const [document] = fc.sample(arbitraryDocument, { numRuns: 1, seed: 1 }) as [EditorState["doc"]];
  const { text } = indexDocument(document);
  const end = text.search(/\s/);
  let state = begin(document, highlightsIn(text, [{ start: 0, length: end, kind: "comment" }]), {
    activeId: null,
    isFinal: false,
  });
  state = state.apply(state.tr.delete(1, 1 + end));
  for (const [at, letter] of [..."other"].entries()) state = state.apply(state.tr.insertText(letter, 1 + at));
  expect(trackingOf(state).log.places).toEqual([{ from: 1, to: 6 }]);
});

test("an annotation whose words are deleted is counted as one that would lose them, until they are back", () => {
  const [document] = fc.sample(arbitraryDocument, { numRuns: 1, seed: 1 }) as [EditorState["doc"]];
  const { text } = indexDocument(document);
  const end = text.search(/\s/);
  const whole = begin(document, highlightsIn(text, [{ start: 0, length: end, kind: "comment" }]), {
    activeId: null,
    isFinal: false,
  });
  const without = whole.apply(whole.tr.delete(1, 1 + end));
  expect(
    [whole, without, perform(without, { from: 0, to: 0, what: "undo", text: "" })].map(wordlessIn),
  ).toEqual([0, 1, 0]);
});
