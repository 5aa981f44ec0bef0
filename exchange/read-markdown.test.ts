import { describe, expect, test } from "vitest";
import { outlineDocument } from "./outline-document";
import { readArticle } from "./read-article";

function read(body: string) {
  const { document, warnings } = readArticle({ body: `# Head\n\n${body}`, format: "markdown" });
  return { blocks: outlineDocument(document).slice(1), warnings };
}

describe("blocks", () => {
  test.each<[string, string, string[]]>([
    ["paragraphs, soft breaks", "One\ntwo.\n\nThree.", ["paragraph: One two.", "paragraph: Three."]],
    ["hard breaks", "One  \ntwo\\\nthree.", ["paragraph: One⏎two⏎three."]],
    [
      "headings",
      "## Two\n### Three\n#### Four\n##### Five\n###### Six\n# One",
      [
        "heading2: Two",
        "heading3: Three",
        "heading4: Four",
        "heading4: Five",
        "heading4: Six",
        "heading2: One",
      ],
    ],
    ["a quotation", "> One.\n>\n> Two.", ["quote paragraph: One.", "quote paragraph: Two."]],
    [
      "bullets",
      "- One\n- Two\n\n  More",
      ["ul li paragraph: One", "ul li paragraph: Two", "ul li paragraph: More"],
    ],
    ["numbers from 3", "3. One\n4. Two", ["ol(3) li paragraph: One", "ol(3) li paragraph: Two"]],
    [
      "a list in a list",
      "- One\n  1. Two\n- Three",
      ["ul li paragraph: One", "ul li ol li paragraph: Two", "ul li paragraph: Three"],
    ],
    [
      "an empty item",
      "- One\n-\n- Three",
      ["ul li paragraph: One", "ul li paragraph", "ul li paragraph: Three"],
    ],
    ["an item that begins with a quotation", "- > One", ["ul li paragraph", "ul li quote paragraph: One"]],
    ["code", "```js\nlet a = *1*;\n\n  b();\n```", ["code_block: let a = *1*;\n\n  b();"]],
    ["code by indent", "    <b>x</b>", ["code_block: <b>x</b>"]],
    ["a rule", "One.\n\n***\n\nTwo.", ["paragraph: One.", "rule", "paragraph: Two."]],
    ["entities", "A &amp; B &copy; &#8217;", ["paragraph: A & B © ’"]],
  ])("%s", (_, body, blocks) => {
    expect(read(body)).toEqual({ blocks, warnings: [] });
  });
});

describe("words", () => {
  test.each<[string, string]>([
    [
      "*a* _b_ **c** __d__",
      "<emphasis>a</emphasis> <emphasis>b</emphasis> <strong>c</strong> <strong>d</strong>",
    ],
    ["***a* b**", "<strong><emphasis>a</emphasis></strong><strong> b</strong>"],
    ["~~a~~ `b *c*`", "<strike>a</strike> <code>b *c*</code>"],
    [
      "[a **b**](https://c.example 'd')",
      "<link https://c.example d>a </link><link https://c.example d><strong>b</strong></link>",
    ],
    ["<https://a.example/é>", "<link https://a.example/%C3%A9>https://a.example/é</link>"],
    ["[a][b]\n\n[b]: http://c.example", "<link http://c.example>a</link>"],
    [
      "[a](mailto:b@c.example) [d](/e) [f](#g)",
      "<link mailto:b@c.example>a</link> <link /e>d</link> <link #g>f</link>",
    ],
    ["https://a.example", "https://a.example"],
    ["**a** b `**`", "<strong>a</strong> b <code>**</code>"],
  ])("%s", (body, words) => {
    expect(read(`Lead.\n\n${body}`)).toEqual({
      blocks: ["paragraph: Lead.", `paragraph: ${words}`],
      warnings: [],
    });
  });

  test.each([
    ["javascript:alert(1)"],
    ["JaVaScRiPt:alert(1)"],
    ["&#106;avascript:alert(1)"],
    ["data:text/html,x"],
    ["file:///etc/passwd"],
    ["//evil.example"],
    ["page.html"],
  ])("a link to %s leaves its words", (address) => {
    const { blocks, warnings } = read(`See [the **report**](${address}) now.`);
    expect(blocks).toEqual(["paragraph: See the <strong>report</strong> now."]);
    expect(warnings).toEqual([
      expect.stringMatching(/^The link to “.*” was removed and its words were kept/),
    ]);
  });

  test("HTML is text", () => {
    const { blocks, warnings } = read("A <b>bold</b> <script>alert(1)</script>\n\n<div>\nx\n</div>");
    expect(blocks).toEqual([
      "paragraph: A <b>bold</b> <script>alert(1)</script>",
      "paragraph: <div> x </div>",
    ]);
    expect(warnings[0]).toMatch(/^HTML is not understood in Markdown: “<b>”/);
  });

  test("invisible characters written as entities go too", () => {
    const { blocks, warnings } = read("on&#8203;e&ZeroWidthSpace; &#8288;two");
    expect(blocks).toEqual(["paragraph: one two"]);
    expect(warnings).toEqual(["3 invisible characters were removed."]);
  });

  test("an address that nothing uses is named", () => {
    expect(read("One.\n\n[two]: https://three.example").warnings).toEqual([
      "The address “[two]: https://three.example” is used nowhere and was left out.",
    ]);
  });

  test("a table stays readable", () => {
    const { blocks, warnings } = read("| a | b |\n| - | - |\n| 1 | 2 |");
    expect(blocks).toEqual(["paragraph: | a | b |⏎| - | - |⏎| 1 | 2 |"]);
    expect(warnings).toEqual(["A table was kept as lines of text: articles have no tables."]);
  });
});

describe("pictures", () => {
  const figure = "figure(https://a.example/b.jpg|A boat)";

  test.each<[string, string, string[]]>([
    ["alone", "![A boat](https://a.example/b.jpg)", [figure]],
    ["with a title", '![A boat](https://a.example/b.jpg "At sea")', [`${figure}: At sea`]],
    [
      "with emphasis below",
      "![A boat](https://a.example/b.jpg)\n\n*At **sea***",
      [`${figure}: At <strong>sea</strong>`],
    ],
    ["in a link", "[![A boat](https://a.example/b.jpg)](https://c.example)", [figure]],
    ["two in a row", "![](/b.png) ![](/c.png)", ["figure(/b.png|)", "figure(/c.png|)"]],
    ["in a list", "- ![](/b.png)", ["ul li paragraph", "ul li figure(/b.png|)"]],
    [
      "a caption is not taken twice",
      '![](/b.png "c")\n\n*d*',
      ["figure(/b.png|): c", "paragraph: <emphasis>d</emphasis>"],
    ],
  ])("%s", (_, body, blocks) => {
    expect(read(body)).toEqual({ blocks, warnings: [] });
  });

  test("among words go below them", () => {
    const { blocks, warnings } = read("One ![A boat](https://a.example/b.jpg) two.");
    expect(blocks).toEqual(["paragraph: One  two.", figure]);
    expect(warnings).toEqual([
      "The picture “https://a.example/b.jpg” stood among words and was put below them.",
    ]);
  });

  test.each([
    "http://a.example/b.jpg",
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
    "b.jpg",
    "//a.example/b.jpg",
  ])("at %s leave their description", (address) => {
    const { blocks, warnings } = read(`![A *boat*](${address} "At sea")`);
    expect(blocks).toEqual(["paragraph: A boat – At sea"]);
    expect(warnings).toEqual([expect.stringMatching(/^The picture at “.*” was left out/)]);
  });
});

describe("head", () => {
  test.each<[string, string, string[]]>([
    [
      "the first heading of level 1",
      "# A *b*\n\nC.",
      ["headline: A <emphasis>b</emphasis>", "paragraph: C."],
    ],
    ["a heading of another level", "### A\n\nC.", ["headline: A", "paragraph: C."]],
    ["an underlined heading", "A\n===\n\nC.", ["headline: A", "paragraph: C."]],
    ["the first paragraph", "A\n\nC.", ["headline: A", "paragraph: C."]],
    [
      "a title further down",
      "By D\n\n# A\n\n**E**\n\nC.",
      ["headline: A", "standfirst: E", "paragraph: By D", "paragraph: C."],
    ],
    [
      "emphasis below",
      "# A\n\n*b **c***\n\nD.",
      ["headline: A", "standfirst: b <strong>c</strong>", "paragraph: D."],
    ],
    ["strong below", "# A\n\n**b**\n\nD.", ["headline: A", "standfirst: b", "paragraph: D."]],
    [
      "partly emphasis below",
      "# A\n\n*b* c\n\nD.",
      ["headline: A", "paragraph: <emphasis>b</emphasis> c", "paragraph: D."],
    ],
  ])("%s", (_, body, blocks) => {
    expect(outlineDocument(readArticle({ body, format: "markdown" }).document)).toEqual(blocks);
  });

  test("a heading that is not the headline given stays a heading", () => {
    const { document } = readArticle({ body: "# A\n\n*b*\n\nC.", format: "markdown", headline: "Z" });
    expect(outlineDocument(document)).toEqual([
      "headline: Z",
      "heading2: A",
      "paragraph: <emphasis>b</emphasis>",
      "paragraph: C.",
    ]);
  });
});

test("lists and quotations more than six deep are laid flat", () => {
  const { blocks, warnings } = read(`${"> ".repeat(9)}Deep.\n\n${"- > ".repeat(5)}Deep.`);
  expect(blocks).toContain(`${"quote ".repeat(6)}paragraph: Deep.`);
  expect(blocks).toContain(`${"ul li quote ".repeat(3)}paragraph: Deep.`);
  expect(warnings).toEqual(["Lists and quotations more than 6 deep were laid flat."]);
});
