import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText, type InlineJson, type MarkJson, type TextBlockJson } from "../document/document-json";
import { type BlockHighlight, runsOfBlock } from "./runs";

const mark: fc.Arbitrary<MarkJson> = fc.oneof(
  fc.constantFrom<MarkJson>({ type: "strong" }, { type: "emphasis" }, { type: "code" }),
  fc.constant<MarkJson>({ type: "link", attrs: { href: "https://example.org/", title: null } }),
);
const marks = fc.option(fc.array(mark, { maxLength: 2 }), { nil: undefined });
const inline: fc.Arbitrary<InlineJson> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), text: words(), marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("hard_break" as const), marks }) },
);
const content = fc.array(inline, { maxLength: 6 });

function words(): fc.Arbitrary<string> {
  return fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
}

const block = content.map(
  (inlines): TextBlockJson => ({ type: "paragraph", attrs: { id: "b" }, content: inlines }),
);

const blockAndHighlights = block.chain((made) => {
  const length = blockText(made).length;
  const offset = fc.nat({ max: length });
  const passage = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.tuple(
    fc.constant(made),
    fc
      .array(passage, { maxLength: 12 })
      .map((passages) => passages.map((each, at): BlockHighlight => ({ id: `a${at}`, ...each }))),
  );
});

const law = (name: string, check: (block: TextBlockJson, highlights: BlockHighlight[]) => void) =>
  it(name, () => {
    fc.assert(
      fc.property(blockAndHighlights, ([made, highlights]) => check(made, highlights)),
      { numRuns: 1_000 },
    );
  });

describe("runsOfBlock", () => {
  law("gives disjoint runs, in order, that cover the block exactly", (made, highlights) => {
    let at = 0;
    for (const run of runsOfBlock(made, highlights)) {
      expect(run.start).toBe(at);
      expect(run.end - run.start).toBe(run.text.length);
      at = run.end;
    }
    expect(at).toBe(blockText(made).length);
  });

  law("gives runs whose texts joined are the block's text", (made, highlights) => {
    const joined = runsOfBlock(made, highlights).map((run) => run.text);
    expect(joined.join("")).toBe(blockText(made));
  });

  law("names on each run exactly the highlights that cover it, shortest first", (made, highlights) => {
    for (const run of runsOfBlock(made, highlights)) {
      if (run.start === run.end) continue;
      const covering = highlights.filter(
        ({ start, end }) => start <= run.start && run.end <= end && start < end,
      );
      expect(new Set(run.covering)).toEqual(new Set(covering));
      expect(run.covering).toHaveLength(covering.length);
      const cutting = highlights.filter(
        ({ start, end }) => start < run.end && run.start < end && start < end,
      );
      expect(cutting).toHaveLength(covering.length);
      const lengths = run.covering.map(({ start, end }) => end - start);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }
  });

  law("places every point once, at the start of the run it stands at", (made, highlights) => {
    const placed = runsOfBlock(made, highlights).flatMap((run) =>
      run.points.map(({ id }) => ({ id, at: run.start })),
    );
    const points = highlights
      .filter(({ start, end }) => start === end)
      .map(({ id, start }) => ({ id, at: start }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(placed.sort(byId)).toEqual(points.sort(byId));
  });

  law("keeps the marks of the inline it was cut from", (made, highlights) => {
    let at = 0;
    const spans = (made.content ?? []).map((each) => {
      const start = at;
      at += each.type === "text" ? each.text.length : 1;
      return { start, end: at, marks: each.marks ?? [], hardBreak: each.type === "hard_break" };
    });
    for (const run of runsOfBlock(made, highlights)) {
      if (run.start === run.end) continue;
      const from = spans.find((span) => span.start <= run.start && run.end <= span.end);
      expect({ marks: run.marks, hardBreak: run.hardBreak }).toEqual({
        marks: from?.marks,
        hardBreak: from?.hardBreak,
      });
    }
  });

  it("gives an empty block no runs, and one where something is to be inserted", () => {
    const empty: TextBlockJson = { type: "paragraph", attrs: { id: "b" } };
    expect(runsOfBlock(empty, [])).toEqual([]);
    expect(runsOfBlock(empty, [{ id: "a", start: 0, end: 0 }])).toMatchObject([
      { start: 0, end: 0, points: [{ id: "a" }] },
    ]);
  });

  it("orders by the length of the whole passage where the block holds only part of it", () => {
    const made: TextBlockJson = {
      type: "paragraph",
      attrs: { id: "b" },
      content: [{ type: "text", text: "ten vessels" }],
    };
    const runs = runsOfBlock(made, [
      { id: "across", start: 0, end: 3, length: 90 },
      { id: "within", start: 0, end: 11 },
    ]);
    expect(runs[0]?.covering.map(({ id }) => id)).toEqual(["within", "across"]);
  });

  it("cuts a block with 5,000 highlights in a moment", () => {
    const made: TextBlockJson = {
      type: "paragraph",
      attrs: { id: "b" },
      content: [{ type: "text", text: "word ".repeat(10_000) }],
    };
    const highlights = Array.from({ length: 5_000 }, (_, at) => ({
      id: `a${at}`,
      start: at * 10,
      end: at * 10 + 7,
    }));
    const began = performance.now();
    expect(runsOfBlock(made, highlights)).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
