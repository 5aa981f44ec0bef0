import { describe, expect, test } from "vitest";
import { tokenHunks } from "../text/tokens";
import type { DocumentJson } from "./document-json";
import { offsetsBetween, offsetsThrough } from "./reading-view";
import { indexText } from "./text-index";

function indexOf(...blocks: [id: string, text: string][]) {
  const content = blocks.map(([id, text]) => ({
    type: "paragraph" as const,
    attrs: { id },
    content: [{ type: "text" as const, text }],
  }));
  const document: DocumentJson = { type: "doc", content };
  return indexText(document);
}

describe("a reader's place", () => {
  const before = indexOf(["a", "The bridge will shut."], ["b", "Nobody knew."], ["c", "It opened in 1931."]);
  const after = indexOf(
    ["c", "The bridge opened in 1931."],
    ["a", "The old bridge will shut."],
    ["d", "New words."],
  );
  const map = offsetsBetween(before, after);

  test.each(["shut", "opened", "1931"])("stays on %j", (words) => {
    expect(map.there(before.text.indexOf(words))).toBe(after.text.indexOf(words));
    expect(map.back(after.text.indexOf(words))).toBe(before.text.indexOf(words));
  });

  test("in a block that is gone goes to the end of the one before it", () => {
    expect(map.there(before.text.indexOf("knew"))).toBe(after.byId.get("a")?.end);
    expect(map.back(after.text.indexOf("New words"))).toBe(before.byId.get("a")?.end);
  });

  test("before everything the other text holds is its beginning", () => {
    expect(offsetsBetween(indexOf(["x", "Words."]), after).there(3)).toBe(0);
  });

  test("follows a known change there and back", () => {
    const [old, now] = ["on 3 March in all", "on the fourth of March in all"];
    const through = offsetsThrough(tokenHunks(old, now));
    expect(through.there(old.indexOf("in all"))).toBe(now.indexOf("in all"));
    expect(through.back(now.indexOf("March"))).toBe(old.indexOf("March"));
  });
});
