import { expect, test } from "vitest";
import { bodyProblem, editDraft, emptyDraft, previewRequest } from "./import-draft";

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
