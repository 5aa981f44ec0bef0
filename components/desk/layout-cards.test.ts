import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LaidCard, layoutCards } from "./layout-cards";

const GAP = 12;
const cards = fc
  .array(
    fc.record({ desiredTop: fc.integer({ min: 0, max: 20_000 }), height: fc.integer({ min: 1, max: 900 }) }),
    {
      maxLength: 60,
    },
  )
  .map((list) =>
    list.sort((a, b) => a.desiredTop - b.desiredTop).map((card, at) => ({ id: String(at), ...card })),
  );
const cardsAndActive = cards.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.option(fc.integer({ min: 0, max: Math.max(0, list.length - 1) }).map(String)),
  ),
);

function overlapping(list: LaidCard[], tops: number[]): number {
  return list.filter((card, at) => {
    const next = tops[at + 1];
    return next !== undefined && (tops[at] as number) + card.height + GAP > next;
  }).length;
}

describe("the margin", () => {
  it("leaves cards that have room beside their passages", () => {
    const list = [
      { id: "a", desiredTop: 10, height: 40 },
      { id: "b", desiredTop: 200, height: 40 },
    ];
    expect(layoutCards(list, null, GAP)).toEqual([10, 200]);
  });

  it("pushes those after a tall card down, and those before an active one up", () => {
    const list = [
      { id: "a", desiredTop: 100, height: 40 },
      { id: "b", desiredTop: 110, height: 300 },
      { id: "c", desiredTop: 120, height: 40 },
    ];
    expect(layoutCards(list, null, GAP)).toEqual([100, 152, 464]);
    expect(layoutCards(list, "b", GAP)).toEqual([58, 110, 422]);
    expect(layoutCards(list, "c", GAP)).toEqual([-244, -192, 120]);
  });

  it("never overlaps, keeps the order and puts the active card exactly beside its passage", () => {
    fc.assert(
      fc.property(cardsAndActive, ([list, activeId]) => {
        const tops = layoutCards(list, activeId, GAP);
        expect(overlapping(list, tops)).toBe(0);
        const active = list.findIndex((card) => card.id === activeId);
        if (active !== -1) expect(tops[active]).toBe(list[active]?.desiredTop);
        else expect(Math.min(0, ...tops)).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it("moves no card that need not move", () => {
    fc.assert(
      fc.property(cards, (list) => {
        const tops = layoutCards(list, null, GAP);
        list.forEach((card, at) => {
          const before = at === 0 ? 0 : (tops[at - 1] as number) + (list[at - 1] as LaidCard).height + GAP;
          expect(tops[at]).toBe(Math.max(card.desiredTop, before));
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
