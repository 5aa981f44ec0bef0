import { describe, expect, test } from "vitest";
import { StetError } from "@/domain/error/stet-error";
import { outlineDocument } from "./outline-document";
import { readArticle } from "./read-article";
import type { WantedHead } from "./settle-head";

const TEXT = "Mayor speaks\nWhat she said on Friday\n\nThe mayor spoke.\n\nShe left.";

function head(wanted: WantedHead, body = TEXT): string[] {
  return outlineDocument(readArticle({ body, format: "text", ...wanted }).document);
}

describe("who says what the headline and the standfirst are", () => {
  test.each<[string, WantedHead, string[]]>([
    ["nobody: as proposed", {}, ["headline: Mayor speaks", "standfirst: What she said on Friday"]],
    [
      "an empty headline is none",
      { headline: " \n" },
      ["headline: Mayor speaks", "standfirst: What she said on Friday"],
    ],
    [
      "the headline given is the first line",
      { headline: " Mayor  speaks " },
      ["headline: Mayor speaks", "standfirst: What she said on Friday"],
    ],
    [
      "another headline: nothing is taken from the text",
      { headline: "Harbour" },
      ["headline: Harbour", "paragraph: Mayor speaks", "paragraph: What she said on Friday"],
    ],
    [
      "the standfirst given is the second line",
      { standfirst: "What she said on Friday" },
      ["headline: Mayor speaks", "standfirst: What she said on Friday"],
    ],
    [
      "another standfirst",
      { standfirst: "Harbour" },
      ["headline: Mayor speaks", "standfirst: Harbour", "paragraph: What she said on Friday"],
    ],
    ["no standfirst", { standfirst: "" }, ["headline: Mayor speaks", "paragraph: What she said on Friday"]],
    [
      "both, other than the text's",
      { headline: "Harbour", standfirst: "And\u200b town" },
      [
        "headline: Harbour",
        "standfirst: And town",
        "paragraph: Mayor speaks",
        "paragraph: What she said on Friday",
      ],
    ],
    [
      "both, of which the text has the standfirst below its own headline",
      { headline: "Harbour", standfirst: "What she said on Friday" },
      ["headline: Harbour", "standfirst: What she said on Friday", "paragraph: Mayor speaks"],
    ],
  ])("%s", (_, wanted, expected) => {
    expect(head(wanted)).toEqual([...expected, "paragraph: The mayor spoke.", "paragraph: She left."]);
  });

  test("the standfirst below a doubled headline, once it is named", () => {
    const body = "Mayor speaks\n\nMayor Speaks\nWhat she said on Friday\n\nThe mayor spoke.";
    expect(head({ standfirst: "What she said on Friday" }, body)).toEqual([
      "headline: Mayor speaks",
      "standfirst: What she said on Friday",
      "paragraph: Mayor Speaks",
      "paragraph: The mayor spoke.",
    ]);
  });
});

test.each([
  ["a list at the top", "- One\n- Two", "markdown"],
  ["a first line beyond any headline", "word ".repeat(500), "text"],
] as const)("%s needs a headline", (_, body, format) => {
  expect(() => readArticle({ body, format })).toThrow(StetError);
  expect(() => readArticle({ body, format })).toThrow(/Enter the headline separately/);
  expect(outlineDocument(readArticle({ body, format, headline: "Head" }).document)[0]).toBe("headline: Head");
});

test("a long headline may be the first paragraph", () => {
  const { warnings } = readArticle({ body: "word ".repeat(60), format: "text" });
  expect(warnings).toEqual([expect.stringMatching(/^The headline has 299 characters/)]);
});
