// @vitest-environment jsdom
import { DOMSerializer } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson, parseDocument } from "@/domain/document/schema";
import { htmlParser } from "./parse-rules";
import { pastePlugin } from "./paste-plugin";

const EMPTY: DocumentJson = {
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Headline" }] },
    { type: "paragraph", attrs: { id: "p" } },
  ],
};

let view: EditorView | undefined;
afterEach(() => view?.destroy());

/** What the body reads after HTML has been pasted into its empty paragraph, as HTML of the schema. */
function paste(html: string, said: (words: string) => void = () => {}): string {
  view = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc: parseDocument(EMPTY), plugins: [pastePlugin(said)] }),
    domParser: htmlParser,
  });
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
  view.pasteHTML(html, new Event("paste") as ClipboardEvent);
  view.state.doc.check();
  return bodyHtml(view);
}

function bodyHtml({ state }: EditorView): string {
  const serializer = DOMSerializer.fromSchema(state.schema);
  const holder = document.createElement("div");
  holder.append(serializer.serializeFragment(state.doc.content));
  holder.querySelector("h1")?.remove();
  return holder.innerHTML;
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;font-size:12.0pt;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h2>What the <span style='mso-spacerun:yes'>  </span>money buys<o:p></o:p></h2>
<p class=MsoNormal>The vote in <st1:place w:st="on"><st1:City w:st="on">Saltmere</st1:City></st1:place> was <b
style='mso-bidi-font-weight:normal'>19 to 14</b><span class=MsoCommentReference><span style='font-size:8.0pt'><a
class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[NB1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>, <i>with one
abstention</i>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>A wall<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>with a gate<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>A pump<o:p></o:p></p>
<p class=MsoNormal style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Third<o:p></o:p></p>
<p class=MsoNormal style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>4.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Fourth<o:p></o:p></p>
<p class=MsoNormal><img width=200 height=100 src="file:///C:/Users/nb/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="Picture_x0020_1"></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Are you sure?</p></div></div>
<!--EndFragment--></body></html>`;

const DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f2d8c1a-7fff-1e2b-9c55-0a8a2b9d5e11"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:700;font-style:normal;text-decoration:none;white-space:pre-wrap;">The boats</span></h1><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;font-weight:400;font-style:normal;white-space:pre-wrap;">Fishing families say </span><span style="font-size:11pt;font-weight:700;font-style:italic;white-space:pre-wrap;">nobody</span><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> asked; see </span><a href="https://example.org/minutes" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;font-weight:400;text-decoration:underline;-webkit-text-decoration-skip:none;white-space:pre-wrap;">the minutes</span></a><span style="font-size:11pt;text-decoration:line-through;white-space:pre-wrap;"> here</span></p><br><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-size:11pt;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">one</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">one and a half</span></p></li></ul><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">two</span></p></li></ul><p dir="ltr"><span style="white-space:pre-wrap;"><span style="border:none;display:inline-block;overflow:hidden;width:602px;height:401px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nXd" width="602" height="401" style="margin-left:0px;margin-top:0px;" alt="The harbour"></span></span></p></b><br class="Apple-interchange-newline">`;

test("a paste from Word keeps its words, headings and lists, and none of Word", () => {
  const said = vi.fn();
  expect(paste(WORD, said)).toBe(
    "<h2>What the money buys</h2>" +
      "<p>The vote in Saltmere was <strong>19 to 14</strong>, <em>with one abstention</em>.</p>" +
      "<ul><li><p>A wall</p><ul><li><p>with a gate</p></li></ul></li><li><p>A pump</p></li></ul>" +
      '<ol start="3"><li><p>Third</p></li><li><p>Fourth</p></li></ol>',
  );
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^A picture was left out/));
});

test("a paste from Google Docs keeps what its styles mean", () => {
  expect(paste(DOCS)).toBe(
    "<h2>The boats</h2>" +
      "<p>Fishing families say <strong><em>nobody</em></strong> asked; see " +
      '<a href="https://example.org/minutes">the minutes</a><s> here</s></p>' +
      "<ul><li><p>one</p><ul><li><p>one and a half</p></li></ul></li><li><p>two</p></li></ul>" +
      '<figure><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nXd" alt="The harbour"><figcaption></figcaption></figure>',
  );
});

test("of Word's tracked changes the insertion is plain words, and the deletion is left out and told of", () => {
  const said = vi.fn();
  const by = 'cite="mailto:Nell%20Brand" datetime="2026-03-02T10:15"';
  expect(
    paste(
      `<p class=MsoNormal>It meets on <span class=msoDel><del ${by}>Monday</del></span><span class=msoIns><ins ${by}>Tuesday</ins></span> at <del ${by}>six</del><ins ${by}><b>seven</b></ins>.</p>`,
      said,
    ),
  ).toBe("<p>It meets on Tuesday at <strong>seven</strong>.</p>");
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("deleted words were left out"));
});

test("what is struck through or underlined for good stays so", () => {
  const said = vi.fn();
  expect(paste("<p>a <del>b</del> <ins>c</ins></p>", said)).toBe("<p>a <s>b</s> <u>c</u></p>");
  expect(said).not.toHaveBeenCalled();
});

test.each([
  [
    "https://www.google.com/url?q=https://example.org/minutes%3Fday%3D2&sa=D&ust=1",
    "https://example.org/minutes?day=2",
  ],
  ["https://google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2F", "https://example.org/"],
  ["https://www.google.com/search?q=minutes", "https://www.google.com/search?q=minutes"],
])("a link that goes by way of Google leads to its target: %s", (href, target) => {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = "the minutes";
  const pasted = document.createElement("div");
  pasted.innerHTML = paste(`<p>${link.outerHTML}</p>`);
  expect(pasted.querySelector("a")?.getAttribute("href")).toBe(target);
});

test("a target that is not safe does not come by way of Google", () => {
  expect(paste('<p><a href="https://www.google.com/url?q=javascript:alert(1)">press</a></p>')).toBe(
    "<p>press</p>",
  );
});

describe("hostile HTML comes to nothing", () => {
  test.each([
    ["<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"],
    ['<p onclick="alert(1)" onmouseover=alert(2)>words</p>', "<p>words</p>"],
    ['<a href="javascript:alert(1)">press</a>', "<p>press</p>"],
    ['<a href=" java\nscript:alert(1)">press</a>', "<p>press</p>"],
    ['<a href="data:text/html,<script>alert(1)</script>">press</a>', "<p>press</p>"],
    ['<p>x<img src="data:image/svg+xml,<svg onload=alert(1)>">y</p>', "<p>xy</p>"],
    ["<p>x<img src=x onerror=alert(1)>y</p>", "<p>xy</p>"],
    [
      '<p>x</p><svg onload=alert(1)><text>z</text></svg><iframe srcdoc="<script>alert(1)</script>"></iframe>',
      "<p>x</p>",
    ],
    [
      "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>w",
      "<p>w</p>",
    ],
    ['<form action="https://evil.example"><input value="x"><button>go</button>words</form>', "<p>words</p>"],
    [
      '<style>@import "https://evil.example"</style><p style="background:url(https://evil.example)">words</p>',
      "<p>words</p>",
    ],
  ])("%s", (html, expected) => {
    expect(paste(html)).toBe(expected);
  });
});

describe("what nobody can see is taken out", () => {
  test.each([
    ["<p>har\u200bbour\ufeff wall\u0007</p>", "<p>harbour wall</p>"],
    ["<p>cafe\u0301</p>", "<p>café</p>"],
    ["<p>half \ud83d of one</p>", "<p>half  of one</p>"],
    ["<p>50\u00a0km</p>", "<p>50&nbsp;km</p>"],
    ["<p>one</p><p> \u00a0</p><p><br></p><p>two<br></p>", "<p>one</p><p>two</p>"],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "<p>a</p><p>b</p><p>c</p>"],
  ])("%j", (html, expected) => {
    expect(paste(html)).toBe(expected);
  });
});

test("what is pasted into the headline or a caption is one line", () => {
  paste("<p>x</p>");
  if (!view) throw new Error("no editor");
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 9)));
  view.pasteHTML("<p>of the</p><p>day</p>", new Event("paste") as ClipboardEvent);
  expect(documentJson(view.state.doc).content[0]).toEqual({
    type: "headline",
    attrs: { id: "h" },
    content: [{ type: "text", text: "Headlineof the day" }],
  });
});

test("what is pasted never takes the id of another block", () => {
  paste("<p>one</p><p>two</p>");
  const ids = documentJson((view as EditorView).state.doc).content.map(
    (block) => "attrs" in block && "id" in block.attrs && block.attrs.id,
  );
  expect(ids).toEqual(["h", expect.stringMatching(/^p?$/), ""]);
});
