import { describe, expect, test } from "vitest";
import { outlineDocument } from "./outline-document";
import { readArticle } from "./read-article";

function read(body: string) {
  const { document, warnings } = readArticle({ body: `<h1>Head</h1><p>Lead.</p>${body}`, format: "html" });
  return { blocks: outlineDocument(document).slice(2), warnings };
}

describe("blocks", () => {
  test.each<[string, string, string[]]>([
    ["paragraphs", "<p>One<p>Two</p>", ["paragraph: One", "paragraph: Two"]],
    [
      "white space as a browser shows it",
      "<p>\n One\t two <b> three </b>\n four </p>",
      ["paragraph: One two <strong>three </strong>four"],
    ],
    [
      "no-break spaces stay, paragraphs of them go",
      "<p>5&nbsp;km</p><p>&nbsp;</p>",
      ["paragraph: 5\u00a0km"],
    ],
    [
      "words in no paragraph",
      "One<div>Two<div>Three</div>Four</div>",
      ["paragraph: One", "paragraph: Two", "paragraph: Three", "paragraph: Four"],
    ],
    ["a break", "<p>One<br>two<br></p>", ["paragraph: One⏎two"]],
    [
      "two breaks part paragraphs",
      "One<br><br>Two<br>\n<br/>Three",
      ["paragraph: One", "paragraph: Two", "paragraph: Three"],
    ],
    [
      "headings",
      "<h2>Two</h2><h3>Three</h3><h4>Four</h4><h5>Five</h5><h6>Six</h6><h1>One</h1>",
      [
        "heading2: Two",
        "heading3: Three",
        "heading4: Four",
        "heading4: Five",
        "heading4: Six",
        "heading2: One",
      ],
    ],
    [
      "a quotation",
      "<blockquote>One<p>Two</p></blockquote>",
      ["quote paragraph: One", "quote paragraph: Two"],
    ],
    [
      "lists",
      "<ul><li>One<li><p>Two</p><p>More</p></ul><ol start=3><li>Three</ol>",
      ["ul li paragraph: One", "ul li paragraph: Two", "ul li paragraph: More", "ol(3) li paragraph: Three"],
    ],
    [
      "a list in an item, and one in a list",
      "<ul><li>One<ul><li>Two</ul></li><ul><li>Three</ul></ul>",
      [
        "ul li paragraph: One",
        "ul li ul li paragraph: Two",
        "ul li paragraph",
        "ul li ul li paragraph: Three",
      ],
    ],
    ["items without a list", "<li>One</li><li>Two</li>", ["paragraph: One", "paragraph: Two"]],
    [
      "words in a list but not in an item",
      "<ul>One<li>Two</ul>",
      ["ul li paragraph: One", "ul li paragraph: Two"],
    ],
    ["code", "<pre>\n  a <b>b</b>\n\n c\n</pre>", ["code_block:   a b\n\n c"]],
    ["a rule", "<p>One<hr>Two", ["paragraph: One", "rule", "paragraph: Two"]],
    ["elements nobody knows", "<p>O<constructor>n</constructor><x-y>e</x-y></p>", ["paragraph: One"]],
    [
      "unclosed and crossed tags",
      "<p>O<b>n<i>e</b> two</i> three",
      ["paragraph: O<strong>n</strong><strong><emphasis>e</emphasis></strong> two three"],
    ],
  ])("%s", (_, body, blocks) => {
    expect(read(body)).toEqual({ blocks, warnings: [] });
  });

  test("a table becomes lines", () => {
    const { blocks, warnings } = read("<table><tr><th>A<th>B<tr><td>1<td>2</table>After.");
    expect(blocks).toEqual(["paragraph: A | B", "paragraph: 1 | 2", "paragraph: After."]);
    expect(warnings).toEqual(["A table was turned into lines of text: articles have no tables."]);
  });
});

describe("words", () => {
  test.each<[string, string]>([
    [
      "<b>a</b> <strong>b</strong> <i>c</i> <em>d</em>",
      "<strong>a</strong> <strong>b</strong> <emphasis>c</emphasis> <emphasis>d</emphasis>",
    ],
    [
      "<u>a</u> <s>b</s> <del>c</del> <code>d</code>",
      "<underline>a</underline> <strike>b</strike> <strike>c</strike> <code>d</code>",
    ],
    ["<b>a <b>b</b> c</b> d", "<strong>a b c</strong> d"],
    ["<a href='https://a.example/b c' title='d'>e</a>", "<link https://a.example/b%20c d>e</link>"],
    ["<a name=x>e</a>", "e"],
    ["&lt;b&gt; &amp; &eacute; &#8217; e&#x301;", "<b> & é ’ é"],
    [
      "<b style='font-weight:normal'>a <span style='font-weight:700;font-style:italic'>b</span></b>",
      "a <strong><emphasis>b</emphasis></strong>",
    ],
    [
      "<b style='mso-bidi-font-weight:normal'>a</b> <span style='mso-bidi-font-weight:bold'>b</span>",
      "<strong>a</strong> b",
    ],
  ])("%s", (body, words) => {
    expect(read(`<p>${body}</p>`)).toEqual({ blocks: [`paragraph: ${words}`], warnings: [] });
  });

  test.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "page.html",
  ])("a link to %s leaves its words", (address) => {
    const { blocks, warnings } = read(`<p>See <a href="${address}">the <b>report</b></a> now.</p>`);
    expect(blocks).toEqual(["paragraph: See the <strong>report</strong> now."]);
    expect(warnings).toEqual([expect.stringMatching(/^The link to “[\s\S]*” was removed/)]);
  });

  test("what is no part of an article is left out", () => {
    const { blocks, warnings } = read(
      "<style>p{}</style><script>alert('<p>x</p>')</script><p>One <svg><text>x</text></svg>two.</p>" +
        "<!-- y --><iframe src=z></iframe><p hidden>No</p><p onclick=alert(1)>Three.</p>",
    );
    expect(blocks).toEqual(["paragraph: One two.", "paragraph: Three."]);
    expect(warnings).toEqual([
      "An embedded <svg> was left out: articles hold words and pictures.",
      "An embedded <iframe> was left out: articles hold words and pictures.",
      "Text that is hidden on the page was left out.",
    ]);
  });
});

describe("pictures", () => {
  const src = "https://a.example/b.jpg";
  const figure = `figure(${src}|A boat)`;
  const img = `<img src="${src}" alt="A boat">`;

  test.each<[string, string, string[]]>([
    ["alone", img, [figure]],
    ["in a paragraph", `<p>${img}</p>`, [figure]],
    ["before words", `<p>${img} One.</p>`, [figure, "paragraph: One."]],
    [
      "with a caption",
      `<figure>${img}<figcaption>At <b>sea</b></figcaption></figure>`,
      [`${figure}: At <strong>sea</strong>`],
    ],
    [
      "with a caption of paragraphs",
      `<figure>${img}<figcaption><p>At sea</p><p>by Jo</p></figcaption></figure>After`,
      [`${figure}: At sea by Jo`, "paragraph: After"],
    ],
    [
      "two of a figure",
      `<figure>${img}${img}<figcaption>At sea</figcaption></figure>`,
      [figure, `${figure}: At sea`],
    ],
    ["a caption without one", "<figure><figcaption>At sea</figcaption></figure>", ["paragraph: At sea"]],
    ["emphasis below", `<p>${img}</p><p><em>At sea</em></p>`, [`${figure}: At sea`]],
    ["in a list", `<ul><li>${img}</ul>`, ["ul li paragraph", `ul li ${figure}`]],
  ])("%s", (_, body, blocks) => {
    expect(read(body)).toEqual({ blocks, warnings: [] });
  });

  test("among words go below them", () => {
    expect(read(`<p>One ${img} two.</p>`)).toEqual({
      blocks: ["paragraph: One two.", figure],
      warnings: [`The picture “${src}” stood among words and was put below them.`],
    });
  });

  test("that cannot be shown leave their description", () => {
    const { blocks, warnings } = read("<p>One <img src='data:x' alt='A boat' title='At sea'>.</p>");
    expect(blocks).toEqual(["paragraph: One A boat – At sea."]);
    expect(warnings).toEqual([expect.stringMatching(/^The picture at “data:x” was left out/)]);
  });
});

describe("head", () => {
  test.each<[string, string, string[]]>([
    ["the first h1", "<title>T</title><h1>A</h1><p>C.", ["headline: A", "paragraph: C."]],
    [
      "an h1 with a picture only is none",
      "<h1><img src=/l.png></h1><h2>A</h2><p>C.",
      ["headline: A", "figure(/l.png|)", "paragraph: C."],
    ],
    [
      "strong below it",
      "<h1>A</h1><p><strong>b</strong></p><p>C.",
      ["headline: A", "standfirst: b", "paragraph: C."],
    ],
    [
      "a whole page",
      "<!doctype html><html><head><meta charset=utf-8><title>T</title></head><body><main><h1>A</h1>C.</main></body></html>",
      ["headline: A", "paragraph: C."],
    ],
  ])("%s", (_, body, blocks) => {
    expect(outlineDocument(readArticle({ body, format: "html", headline: undefined }).document)).toEqual(
      blocks,
    );
  });
});

test("lists and quotations more than six deep are laid flat", () => {
  const { blocks, warnings } = read(`${"<blockquote>".repeat(9)}Deep.`);
  expect(blocks).toEqual([`${"quote ".repeat(6)}paragraph: Deep.`]);
  expect(warnings).toEqual(["Lists and quotations more than 6 deep were laid flat."]);
});

test("elements nested beyond all sense are refused", () => {
  expect(() => read("<div>".repeat(2_000))).toThrow(/nested too deep/);
});
