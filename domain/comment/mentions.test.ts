import fc from "fast-check";
import { expect, it } from "vitest";
import { findMentions, membersCalled, mentionBefore, mentionRuns } from "./mentions";

const BO = { id: "bo", name: "Bo Lind" };
const BOB = { id: "bob", name: "Bo Lindqvist" };
const ADA = { id: "ada", name: "Ada Moor" };
const ZOE = { id: "zoe", name: "Zoë" };
const ALL = [BO, BOB, ADA, ZOE];

const called = (text: string, members = ALL) => findMentions(text, members).map(({ memberId }) => memberId);

it.each([
  ["@Ada Moor, look", ["ada"]],
  ["Look, @ada moor!", ["ada"]],
  ["(@Ada)", ["ada"]],
  ["@Ada Moor and @Bo Lind", ["ada", "bo"]],
  ["the longer name is meant: @Bo Lindqvist", ["bob"]],
  ["@Bo alone could be either", []],
  ["@Zoe\u0308 written with a combining mark", []],
  ["@Zoë, composed", ["zoe"]],
  ["write to bo@Ada or a.b@ada.example", []],
  ["@Adalbert", []],
  ["@@Ada", []],
  ["no at all, Ada Moor", []],
  ["@", []],
])("finds who is called in %j", (text, ids) => {
  expect(called(text)).toEqual(ids);
});

it("calls each of two members with the same name", () => {
  expect(called("@Bo Lind", [BO, { id: "second", name: "Bo Lind" }])).toEqual(["bo", "second"]);
});

it.each([
  ["@Ada plese look", ["ada"]],
  ["@Ada Moor and @Ada Bell", ["ada", "bell"]],
  ["@Ada Bell instead", ["bell"]],
  ["nobody any more", []],
  ["@Adalbert", []],
])("still calls in %j whom it called before somebody came by a name like theirs", (text, ids) => {
  const members = [...ALL, { id: "bell", name: "Ada Bell" }];
  expect(findMentions(text, members, [ADA]).map(({ memberId }) => memberId)).toEqual(ids);
});

it("calls whom it called before, and nobody who has come by the same name", () => {
  const second = { id: "second", name: "Ada Moor" };
  expect(findMentions("@Ada Moor", [ADA, second], [ADA])).toEqual([{ start: 0, end: 9, memberId: "ada" }]);
  expect(findMentions("@Ada", [ADA, { id: "third", name: "Ada" }], [ADA])).toEqual([
    { start: 0, end: 4, memberId: "ada" },
  ]);
});

it("cuts a text without losing any of it", () => {
  const word = fc.constantFrom("@Ada Moor", "@Bo", "@Bo Lindqvist", "@", " ", "x", "İ", "\n", "@zoë");
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join("");
      expect(
        mentionRuns(text, ALL)
          .map((run) => run.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

it("marks the words that call somebody", () => {
  expect(mentionRuns("Ask @Ada Moor first", ALL)).toEqual([
    { text: "Ask " },
    { text: "@Ada Moor", memberId: "ada" },
    { text: " first" },
  ]);
});

it("knows the name being typed before the caret", () => {
  expect(mentionBefore("Ask @Ad", 7)).toEqual({ start: 4, query: "Ad" });
  expect(mentionBefore("Ask @", 5)).toEqual({ start: 4, query: "" });
  expect(mentionBefore("Ask @Ada Mo", 11)).toEqual({ start: 4, query: "Ada Mo" });
  expect(mentionBefore("Ask a@b", 7)).toBeNull();
  expect(mentionBefore("Ask @Ad", 3)).toBeNull();
  expect(mentionBefore("@Ada\nthen", 9)).toBeNull();
});

it("offers those whose name or surname begins so", () => {
  expect(membersCalled("li", ALL)).toEqual([BO, BOB]);
  expect(membersCalled("ada m", ALL)).toEqual([ADA]);
  expect(membersCalled("", ALL, 2)).toHaveLength(2);
  expect(membersCalled("x", ALL)).toEqual([]);
});
