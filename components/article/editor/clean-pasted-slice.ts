import { Fragment, type Node, Slice } from "prosemirror-model";
import { schema } from "@/domain/document/schema";
import { stripInvisible } from "@/domain/text/strip-invisible";

const { headline, standfirst, heading, paragraph, figure } = schema.nodes;
const { link, underline, strong } = schema.marks;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as an article may hold it. Line ends are white space, as in HTML, unless it is code. */
export function cleanCharacters(text: string, isCode = false): string {
  const clean = stripInvisible(text.replace(LONE_SURROGATE, "")).text;
  return isCode ? clean : clean.replace(/[\n\t]+/g, " ");
}

/** What is pasted, as an article may hold it: no id of another block, no empty paragraphs, no hidden characters. */
export function cleanSlice(slice: Slice): Slice {
  const content = cleanContent(slice.content);
  return new Slice(
    content,
    Math.min(slice.openStart, depthAt(content, "first")),
    Math.min(slice.openEnd, depthAt(content, "last")),
  );
}

/** The same as one line, for where there can be no more: a headline, a caption. */
export function asOneLine(slice: Slice): Slice {
  const inline: Node[] = [];
  const add = (node: Node) => {
    if (node.isInline) inline.push(node.type.name === "hard_break" ? schema.text(" ") : node);
    else if (node.isTextblock && inline.length > 0 && node.content.size > 0) inline.push(schema.text(" "));
    node.content.forEach(add);
  };
  slice.content.forEach(add);
  return new Slice(Fragment.fromArray(inline), 0, 0);
}

/** What was copied as headline or standfirst is neither where it is pasted into the text. */
export function asBody(slice: Slice): Slice {
  const become = (node: Node): Node => {
    if (node.type === headline) return heading.create({ level: 2 }, node.content);
    return node.type === standfirst ? paragraph.create(null, node.content) : node;
  };
  const nodes: Node[] = [];
  slice.content.forEach((node) => {
    nodes.push(become(node));
  });
  return new Slice(Fragment.fromArray(nodes), slice.openStart, slice.openEnd);
}

function cleanContent(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const clean = cleanNode(node);
    if (clean) nodes.push(clean);
  });
  return Fragment.fromArray(nodes);
}

function cleanNode(node: Node): Node | null {
  if (node.isText) return cleanText(node);
  if (node.isTextblock) return cleanTextblock(node);
  if (node.isLeaf) return node;
  const content = cleanContent(node.content);
  return content.size > 0 && node.type.validContent(content) ? node.copy(content) : null;
}

function cleanText(node: Node): Node | null {
  const text = cleanCharacters(node.text ?? "");
  if (!text) return null;
  const marks = node.marks.some(({ type }) => type === link)
    ? node.marks.filter(({ type }) => type !== underline)
    : node.marks;
  return schema.text(text, marks);
}

function cleanTextblock(node: Node): Node | null {
  const content = node.type.spec.code ? cleanCode(node) : withoutOuterBreaks(cleanInline(node));
  const hasWords = /[^\s\u00a0]/.test(content.textBetween(0, content.size));
  if (!hasWords && node.type !== figure) return null;
  return node.type.create({ ...node.attrs, ...("id" in node.attrs && { id: "" }) }, content, node.marks);
}

function cleanCode(node: Node): Fragment {
  const text = cleanCharacters(node.textContent, true);
  return text ? Fragment.from(schema.text(text)) : Fragment.empty;
}

/** A heading is set in bold anyway. */
function cleanInline(node: Node): Fragment {
  const content = cleanContent(node.content);
  if (node.type !== heading) return content;
  const plain: Node[] = [];
  content.forEach((inline) => {
    plain.push(inline.mark(strong.removeFromSet(inline.marks)));
  });
  return Fragment.fromArray(plain);
}

function withoutOuterBreaks(content: Fragment): Fragment {
  const isBreak = (node: Node | null | undefined) => node?.type.name === "hard_break";
  let from = 0;
  let to = content.childCount;
  while (from < to && isBreak(content.maybeChild(from))) from++;
  while (to > from && isBreak(content.maybeChild(to - 1))) to--;
  const kept: Node[] = [];
  for (let at = from; at < to; at++) kept.push(content.child(at));
  return Fragment.fromArray(kept);
}

function depthAt(content: Fragment, edge: "first" | "last"): number {
  let depth = 0;
  for (
    let node = edge === "first" ? content.firstChild : content.lastChild;
    node && !node.isLeaf && node.isBlock;
    node = edge === "first" ? node.firstChild : node.lastChild
  )
    depth++;
  return depth;
}
