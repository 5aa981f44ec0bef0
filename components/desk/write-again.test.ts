import { expect, it } from "vitest";
import { type CardOperation, wordsAgain, writingKey, writtenWords } from "./write-again";

const reply: CardOperation = { name: "reply", annotationId: "a", body: { id: "r", body: "Refused." } };
const edit: CardOperation = {
  name: "edit_comment",
  annotationId: "a",
  commentId: "c",
  body: { body: "Edited.", version: 1 },
};
const citation: CardOperation = {
  name: "edit_citation",
  annotationId: "a",
  body: { version: 1, stance: "context", quotation: "Twelve.", locator: "p. 3", note: undefined },
};

it("puts refused words behind what is being written, never over it", () => {
  expect(wordsAgain(reply, undefined)).toBe("Refused.");
  expect(wordsAgain(reply, "Half a tho")).toBe("Half a tho\n\nRefused.");
  expect(wordsAgain(reply, "Refused.")).toBe("Refused.");
});

it("puts a refused use of a source behind the one being edited", () => {
  const fresh = { stance: "context", quotation: "Twelve.", locator: "p. 3", note: "" };
  expect(wordsAgain(citation, undefined)).toEqual(fresh);
  const kept = { stance: "supports", quotation: "Ten.", locator: "", note: "Checked." };
  expect(wordsAgain(citation, kept)).toEqual({
    stance: "context",
    quotation: "Ten.\n\nTwelve.",
    locator: "p. 3",
    note: "Checked.",
  });
});

it("keeps an edit apart from a reply", () => {
  const keys = [reply, edit, citation].map((operation) => writingKey("ada", "article", operation));
  expect(new Set(keys).size).toBe(3);
});

it("shows all that was written", () => {
  expect(writtenWords(edit)).toBe("Edited.");
  expect(writtenWords(citation)).toBe("gives context\np. 3\nTwelve.");
});
