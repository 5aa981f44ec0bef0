import { describe, expect, it } from "vitest";
import { countBy, filterFromParams, matchesFilter, NO_FILTER, paramsWithFilter } from "./filter";
import { annotationView } from "./test-annotation";

const correction = annotationView({ id: "1", kind: "correction", correction: { state: "approved" } });
const question = annotationView({ id: "2", kind: "comment", author: "Ben", comment: "On tape?" });

describe("the filter of the desk", () => {
  it("is kept in the address, beside what else the address holds", () => {
    const filter = { kind: "comment", status: "open", author: "ben", words: "tape" } as const;
    const params = paramsWithFilter(new URLSearchParams("from=list"), filter);
    expect(params.get("from")).toBe("list");
    expect(filterFromParams(params)).toEqual(filter);
    expect(paramsWithFilter(params, NO_FILTER).toString()).toBe("from=list");
  });

  it("ignores what it does not know", () => {
    expect(filterFromParams(new URLSearchParams("kind=rumour&state=alleged"))).toEqual(NO_FILTER);
  });

  it("finds annotations by kind, state, author and words", () => {
    expect(matchesFilter(question, { ...NO_FILTER, kind: "comment" })).toBe(true);
    expect(matchesFilter(question, { ...NO_FILTER, status: "decided" })).toBe(false);
    expect(matchesFilter(correction, { ...NO_FILTER, status: "decided" })).toBe(true);
    expect(matchesFilter(correction, { ...NO_FILTER, status: "open" })).toBe(false);
    expect(matchesFilter(question, { ...NO_FILTER, author: "Ben" })).toBe(true);
    expect(matchesFilter(question, { ...NO_FILTER, words: " TAPE " })).toBe(true);
    expect(matchesFilter(correction, { ...NO_FILTER, words: "tape" })).toBe(false);
  });

  it("keeps an unanswered question in sight after its correction was decided", () => {
    const asked = annotationView({
      id: "3",
      kind: "correction",
      correction: { state: "declined" },
      comment: "Why?",
    });
    expect(matchesFilter(asked, { ...NO_FILTER, status: "open" })).toBe(true);
    expect(matchesFilter(asked, { ...NO_FILTER, status: "decided" })).toBe(true);
  });

  it("finds what lost its place, and corrections whose words have changed, while they are open", () => {
    const lost = annotationView({ id: "4", kind: "comment", passage: null });
    const settled = annotationView({
      id: "5",
      kind: "correction",
      passage: null,
      correction: { state: "declined" },
    });
    const open = annotationView({ id: "6", kind: "correction", correction: { state: "open" } });
    const changed = { ...open, anchor: { ...open.anchor, state: "changed" as const } };
    const matching = (status: "lost" | "look_again") =>
      [lost, settled, open, changed].filter((one) => matchesFilter(one, { ...NO_FILTER, status }));
    expect(matching("lost")).toEqual([lost]);
    expect(matching("look_again")).toEqual([changed]);
  });

  it("counts what each choice would leave", () => {
    const counts = countBy([correction, question], NO_FILTER, ({ kind }) => [kind]);
    expect(Object.fromEntries(counts)).toEqual({ correction: 1, comment: 1 });
  });
});
