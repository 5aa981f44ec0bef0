import { expect, it } from "vitest";
import { orderCards } from "./order-cards";

const card = (id: string, desiredTop: number, place: [number, number] | null) => ({
  id,
  desiredTop,
  height: 60,
  place: place && { start: place[0], end: place[1] },
});
const order = (cards: ReturnType<typeof card>[]) => orderCards(cards).map(({ id }) => id);

it("goes by the text where an insertion is drawn higher than the words before it", () => {
  const line = [card("words", 102, [10, 20]), card("insertion", 100, [25, 25]), card("above", 40, [0, 4])];
  expect(order(line)).toEqual(["above", "words", "insertion"]);
});

it("puts the shorter of two that begin together first, and the composer among them", () => {
  const cards = [card("long", 100, [10, 40]), card("short", 100, [10, 20]), card("composer", 98, [10, 30])];
  expect(order(cards)).toEqual(["short", "composer", "long"]);
});

it("puts what has no place where its reader is", () => {
  const cards = [card("lost", 500, null), card("first", 100, [0, 4]), card("second", 900, [50, 60])];
  expect(order(cards)).toEqual(["first", "lost", "second"]);
});
