import { expect, test } from "vitest";
import {
  besideKept,
  bodyProblem,
  editDraft,
  emptyDraft,
  letGo,
  previewRequest,
  putBack,
  takeFile,
} from "./import-draft";

test("every edit is another article, so that only a retry of the same text is the same one", () => {
  const first = editDraft(emptyDraft(), { body: "Bridge\n\nIt will close." });
  const second = editDraft(first, { headline: "Harbour bridge" });
  expect(second.id).not.toBe(first.id);
  expect(second.body).toBe(first.body);
});

test("the format follows the text until somebody chooses one", () => {
  const markdown = editDraft(emptyDraft(), { body: "# Bridge\n\nIt will close." });
  expect(markdown.format).toBe("markdown");
  const chosen = editDraft(markdown, { format: "text", formatChosen: true });
  expect(editDraft(chosen, { body: "# Bridge\n\nIt closed." }).format).toBe("text");
});

test("a format is chosen for one text: another in its place is guessed again", () => {
  const chosen = editDraft(emptyDraft(), { body: "Bridge", format: "text", formatChosen: true });
  const pasted = editDraft(chosen, { body: "# Bridge\n\nIt will close.", formatChosen: false });
  expect(pasted.format).toBe("markdown");
  const emptied = editDraft(chosen, { body: "" });
  expect(editDraft(emptied, { body: "# Bridge" }).format).toBe("markdown");
  const chosenFirst = editDraft(emptyDraft(), { format: "text", formatChosen: true });
  expect(editDraft(chosenFirst, { body: "# Bridge" }).format).toBe("text");
});

test("what a file took the place of is kept beside it, whatever file comes next", () => {
  const written = editDraft(emptyDraft(), { body: "Typed", headline: "Mine" });
  const first = takeFile(written, "# File", "markdown");
  expect(first).toMatchObject({ body: "# File", format: "markdown", replaced: { body: "Typed" } });
  expect(first.headline).toBeUndefined();
  expect(takeFile(editDraft(first, { format: "text" }), "Next", "text").replaced?.body).toBe("Typed");
  expect(takeFile(editDraft(first, { body: "# File, edited" }), "Next", "text").replaced?.body).toBe(
    "# File, edited",
  );
  expect(editDraft(first, { body: "" }).replaced?.body).toBe("Typed");
  expect(takeFile(emptyDraft(), "File", "text").replaced).toBeUndefined();
});

test("what was replaced is put back as another article, or let go of without one", () => {
  const written = editDraft(emptyDraft(), { body: "Typed", headline: "Mine" });
  const filed = takeFile(written, "File", "text");
  const back = putBack(filed);
  expect(back).toMatchObject({ body: "Typed", headline: "Mine" });
  expect(back.replaced).toBeUndefined();
  expect(back.id).not.toBe(filed.id);
  expect(letGo(filed)).toMatchObject({ id: filed.id, body: "File", replaced: undefined });
});

test("an empty headline is left to the text, an empty standfirst means none", () => {
  const draft = editDraft(emptyDraft(), { body: "Bridge", headline: "  ", standfirst: "" });
  expect(previewRequest(draft)).toEqual({
    body: "Bridge",
    format: "text",
    headline: undefined,
    standfirst: "",
  });
});

test("nothing is asked of the server about a text that cannot be brought in", () => {
  expect(previewRequest(emptyDraft())).toBeNull();
  expect(bodyProblem(" \n ")).toBe("Paste a text or choose a file first.");
  expect(bodyProblem("é".repeat(1024 * 1024))).toBeNull();
  expect(bodyProblem("é".repeat(1024 * 1024 + 1))).toContain("At most 2 MiB");
});

test("the type stays the one that was chosen, whatever text takes the place of which", () => {
  const written = editDraft(editDraft(emptyDraft(), { body: "Typed" }), { typeId: "feature" });
  const filed = takeFile(written, "File", "text");
  expect(filed.typeId).toBe("feature");
  const chosenAfter = editDraft(filed, { typeId: "daily" });
  expect(chosenAfter.fromFile).toBe(true);
  expect(putBack(chosenAfter)).toMatchObject({ body: "Typed", typeId: "daily" });
});

test("of a text that was kept and one that is begun before it was found, neither is lost", () => {
  const kept = editDraft(emptyDraft(), { body: "Kept", headline: "Mine", typeId: "feature" });
  const typed = editDraft(emptyDraft(), { body: "Typed" });
  const both = besideKept(typed, kept);
  expect(both).toMatchObject({
    body: "Typed",
    typeId: "feature",
    replaced: { body: "Kept", headline: "Mine" },
  });
  expect(both.headline).toBeUndefined();
  const swapped = putBack(both);
  expect(swapped).toMatchObject({ body: "Kept", headline: "Mine", replaced: { body: "Typed" } });
  expect(putBack(swapped)).toMatchObject({ body: "Typed", replaced: { body: "Kept" } });
  expect(letGo(both).replaced).toBeUndefined();
});

test("a file over two texts, or two texts over a file, leave all three to be put back", () => {
  const kept = editDraft(emptyDraft(), { body: "Kept" });
  const both = besideKept(editDraft(emptyDraft(), { body: "Typed" }), kept);
  const filed = takeFile(both, "File", "text");
  expect(putBack(filed)).toMatchObject({ body: "Typed", replaced: { body: "Kept", isOther: true } });
  expect(letGo(filed).replaced).toMatchObject({ body: "Kept", isOther: true });
  const late = besideKept(takeFile(editDraft(emptyDraft(), { body: "Typed" }), "File", "text"), kept);
  expect(letGo(late).replaced).toMatchObject({ body: "Kept", isOther: true });
});

test("what was chosen before a kept text was found is chosen for it", () => {
  const kept = editDraft(emptyDraft(), { body: "# Kept", headline: "Mine" });
  const chosen = besideKept(editDraft(emptyDraft(), { headline: "Better", typeId: "daily" }), kept);
  expect(chosen).toMatchObject({ body: "# Kept", format: "markdown", headline: "Better", typeId: "daily" });
  expect(chosen.replaced).toBeUndefined();
  const again = besideKept(editDraft(emptyDraft(), { body: "# Kept" }), kept);
  expect(again).toMatchObject({ body: "# Kept", headline: "Mine" });
  expect(again.replaced).toBeUndefined();
});
