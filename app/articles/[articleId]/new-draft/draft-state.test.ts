import { expect, test } from "vitest";
import { editDraft } from "@/components/article/import-draft";
import { changeReason, changeText, draftRequest, emptyState } from "./draft-state";

const paste = (body: string) => (text: Parameters<typeof editDraft>[0]) => editDraft(text, { body });

test("a text is meant for the revision that was the newest when it was brought", () => {
  const begun = changeText(emptyState(3), paste("One"), 4);
  expect(begun.baseRevision).toBe(4);
  const later = changeText(begun, paste("One and two"), 6);
  expect(later.baseRevision).toBe(4);
  expect(changeText(changeText(later, paste(""), 6), paste("Again"), 7).baseRevision).toBe(7);
});

test("what is asked for", () => {
  expect(draftRequest(emptyState(3))).toBeNull();
  const state = changeText(emptyState(3), paste("One"), 3);
  expect(draftRequest(state)).toEqual({ body: "One", format: "text", baseRevision: 3 });
});

test("another reason is another request", () => {
  const state = changeText(emptyState(3), paste("One"), 3);
  const changed = changeReason(state, "Second draft");
  expect(changed).toMatchObject({ reason: "Second draft", text: { body: "One" } });
  expect(changed.text.id).not.toBe(state.text.id);
});
