import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { differInNoBreak, hasInvisible, isPlain, VisibleText } from "./visible-text";

const shown = (text: string) => renderToStaticMarkup(<VisibleText text={text} />);

describe("words as they are stored", () => {
  it.each([
    ["right-to-left override", "pay \u202e001\u202c", ["U+202E", "U+202C"]],
    ["zero-width space", "pass\u200bword", ["U+200B"]],
    ["right-to-left mark", "a\u200fb", ["U+200F"]],
    ["zero-width non-joiner", "می\u200cخواهم", ["U+200C"]],
  ])("names what cannot be seen: %s", (_, text, names) => {
    expect(hasInvisible(text)).toBe(true);
    const html = shown(text);
    for (const name of names) expect(html).toContain(name);
    expect(html).not.toMatch(/[\u200b-\u200f\u202a-\u202e]/);
  });

  it("names no-break spaces only where a difference consists of them", () => {
    expect(hasInvisible("48\u00a0m")).toBe(false);
    expect(shown("48\u00a0m")).toBe("<bdi>48\u00a0m</bdi>");
    expect(renderToStaticMarkup(<VisibleText text={"48\u00a0m"} namesNoBreak />)).toContain("U+00A0");
    expect(differInNoBreak("48 m", "48\u00a0m")).toBe(true);
    expect(differInNoBreak("48 m", "49\u00a0m")).toBe(false);
    expect(differInNoBreak("48 m", "48 m")).toBe(false);
  });

  it("leaves ordinary words and emoji alone", () => {
    const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
    for (const text of ["£48m — “doubled”", "café", family, "\u{1f3f4}\u200d\u2620\ufe0f"]) {
      expect(hasInvisible(text)).toBe(false);
      expect(shown(text)).toBe(`<bdi>${text}</bdi>`);
    }
    expect(shown(`${family}\u200b`)).toContain(family);
  });

  it("calls plain only what is seen, and turns no direction", () => {
    const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isPlain);
    expect(plain).toContain("é");
    expect(plain.filter(hasInvisible)).toEqual([]);
    expect(plain.filter((one) => /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufefc]/u.test(one))).toEqual([]);
  });

  it("never turns words into markup", () => {
    expect(shown("<img src=x onerror=alert(1)>\u200b")).not.toContain("<img");
  });
});
