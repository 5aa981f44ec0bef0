import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPORT_LIMITS } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import { decodeUpload } from "./decode-upload";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function refusal(bytes: Uint8Array): StetError {
  try {
    decodeUpload(bytes);
  } catch (error) {
    if (error instanceof StetError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe("what is accepted", () => {
  test.each([
    ["plain", utf8("Head\n\nBody"), "Head\n\nBody"],
    ["a byte order mark", utf8("\ufeffHead"), "Head"],
    ["CRLF and CR", utf8("a\r\n\r\nb\rc"), "a\n\nb\nc"],
    ["decomposed letters", utf8("cafe\u0301"), "café"],
    ["emoji and no-break spaces", utf8("👩‍👧 50\u00a0km"), "👩‍👧 50\u00a0km"],
    ["a stray control character", utf8(`${"word ".repeat(50)}\u0007`), `${"word ".repeat(50)}\u0007`],
  ])("%s", (_, bytes, text) => {
    expect(decodeUpload(bytes)).toBe(text);
  });

  test("exactly as many bytes as are allowed", () => {
    expect(decodeUpload(new Uint8Array(IMPORT_LIMITS.bytes).fill(0x61))).toHaveLength(IMPORT_LIMITS.bytes);
  });
});

describe("what is refused, and why", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /empty/],
    ["white space", utf8("\ufeff \r\n\t\n"), /no text/],
    ["a zip", latin1("PK\u0003\u0004\u0014\u0000rest"), /Word document.*plain text or Markdown/],
    ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /Word document/],
    ["rich text", latin1("{\\rtf1\\ansi Hello}"), /Word document/],
    ["a PDF", latin1("%PDF-1.7\n%âãÏÓ"), /PDF/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), /picture/],
    ["UTF-16 with its mark", Uint8Array.of(0xff, 0xfe, 0x48, 0x00, 0x69, 0x00), /UTF-16/],
    ["UTF-16 the other way round", Uint8Array.of(0xfe, 0xff, 0x00, 0x48, 0x00, 0x69), /UTF-16/],
    ["UTF-16 without a mark", latin1("H\0e\0a\0d\0l\0i\0n\0e\0"), /UTF-16/],
    ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x48, 0, 0, 0), /UTF-32/],
    ["a NUL", latin1("Headline\0 and some more words"), /not text/],
    ["control characters", latin1("\u0001\u0002\u0003\u0004 abc \u0005\u0006"), /not text/],
    ["Latin-1 on line 3", latin1("Head\r\n\r\nThe caf\xe9 burned"), /Line 3 .*not UTF-8/],
    ["Latin-1 on the first line", latin1("caf\xe9\nmore\n"), /Line 1 .*not UTF-8/],
    ["overlong bytes", Uint8Array.of(0x61, 0x0d, 0xc0, 0xaf), /Line 2 .*not UTF-8/],
    ["a surrogate written as UTF-8", Uint8Array.of(0x61, 0xed, 0xa0, 0x80, 0x62), /Line 1 .*not UTF-8/],
    ["a file cut off", utf8("Head\n\nThe café").subarray(0, -1), /cut off/],
  ])("%s", (_, bytes, message) => {
    const error = refusal(bytes);
    expect(error.code).toBe("invalid");
    expect(error.message).toMatch(message);
  });

  test("one byte too many", () => {
    const error = refusal(new Uint8Array(IMPORT_LIMITS.bytes + 1).fill(0x61));
    expect(error.code).toBe("too_large");
    expect(error.message).toMatch(/2\.0 MiB.*At most 2 MiB/);
  });
});

test("any bytes give a text or a reason", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      let text = "";
      try {
        text = decodeUpload(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(StetError);
        return;
      }
      expect(text).not.toContain("\r");
      expect(text.trim()).not.toBe("");
    }),
    { numRuns: 2000 },
  );
});

test("any text survives the way through a file", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      fc.pre(text.trim() !== "");
      expect(decodeUpload(utf8(`\ufeff${text}`))).toBe(text.replace(/\r\n?/g, "\n").normalize("NFC"));
    }),
    { numRuns: 1000 },
  );
});
