import { expect, it } from "vitest";
import { recordFileName } from "./record-file-name";

it.each([
  ["The Courier", "the-courier-record-2026-11-23"],
  ["Harbour’s new crane: “3 March”", "harbours-new-crane-3-march-record-2026-11-23"],
  ["Zürich / École", "zurich-ecole-record-2026-11-23"],
  ["../../etc\\passwd\r\nX: y", "etc-passwd-x-y-record-2026-11-23"],
  ["早报", "stet-record-2026-11-23"],
  [`${"a".repeat(59)} b`, `${"a".repeat(59)}-record-2026-11-23`],
])("of %s holds nothing but small letters, digits and dashes", (whose, expected) => {
  expect(recordFileName(whose, "record", new Date("2026-11-23T23:59:59Z"))).toBe(expected);
});

it("says what it holds", () => {
  expect(recordFileName("Quay", "activity", new Date("2026-11-23"))).toBe("quay-activity-2026-11-23");
});
