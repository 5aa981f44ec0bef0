import { describe, expect, it } from "vitest";
import { driftAnchor, marginHeight } from "./drift";
import { layoutCards } from "./layout-cards";

const GAP = 10;
const sparse = [0, 300, 700].map((desiredTop, at) => ({ id: `${at}`, desiredTop, height: 60 }));
const crowded = Array.from({ length: 400 }, (_, at) => ({ id: `${at}`, desiredTop: at * 20, height: 60 }));

describe("a margin with more cards than room", () => {
  it("leaves an ordinary margin alone", () => {
    const tops = layoutCards(sparse, null, GAP);
    expect(driftAnchor(sparse, tops, 250)).toBeNull();
    expect(marginHeight(sparse, tops, GAP)).toBe(760);
  });

  it("holds the first card on screen beside its words", () => {
    const tops = layoutCards(crowded, null, GAP);
    const anchor = driftAnchor(crowded, tops, 4_005);
    expect(anchor).toBe("201");
    const held = layoutCards(crowded, anchor, GAP);
    expect(held[201]).toBe(crowded[201]?.desiredTop);
  });

  it("is about as tall as the article, not as all its cards", () => {
    const tops = layoutCards(crowded, null, GAP);
    const height = marginHeight(crowded, tops, GAP);
    expect(height).toBeGreaterThan(8_000);
    expect(height).toBeLessThan(12_000);
  });
});
