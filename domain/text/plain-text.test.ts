import { expect, it } from "vitest";
import { requiredName, requiredText } from "./plain-text";

const name = requiredName(60, "Give your name.");

it.each([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])(
  "refuses U+%i in a name, which turns words around",
  (code) => {
    const { success, error } = name.safeParse(`Ana${String.fromCharCode(code)} nimda`);
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toMatch(/turns words around \(U\+20[26][0-9A-E]\)\. Remove it\./);
  },
);

it("refuses a name of several lines", () => {
  expect(name.safeParse("Tomas\n\nYour password has expired").error?.issues[0]?.message).toMatch(
    /on one line/,
  );
});

it("takes names that are written from right to left, and with joiners", () => {
  for (const given of ["نوال حداد", "שירה", "می\u200cخواهم", "Ana \u200fשירה"])
    expect(name.parse(given)).toBe(given.normalize("NFC"));
});

it("says what is missing, as prose does", () => {
  expect(name.safeParse(" \u202e ").error?.issues[0]?.message).toBe("Give your name.");
  expect(requiredText(60).parse("a\u202eb")).toBe("a\u202eb");
});
