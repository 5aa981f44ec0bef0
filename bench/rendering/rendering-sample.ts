import type { Highlight } from "@/components/article/highlight";
import type { BlockJson, DocumentJson, InlineJson } from "@/domain/document/document-json";
import { type IndexedBlock, indexText } from "@/domain/document/text-index";

/** An article and what lies on it: the same for every peer, and the same in every run. */
export type RenderingSample = {
  document: DocumentJson;
  highlights: Highlight[];
  /** Further ones among the first paragraphs, to be added one by one. */
  more: Highlight[];
};

const VOCABULARY =
  "the council said on Tuesday that work to replace main bearings would cost more than was planned because engineers found cracks in four of six and no diversion route had been agreed with ferry operators".split(
    " ",
  );
const KINDS = ["source", "comment", "correction", "source", "comment"] as const;
const PARAGRAPH = 50;
const MORE = 12;

/** So many words in paragraphs of fifty with so many annotations, spread evenly, some of them overlapping. */
export function renderingSample(words: number, annotations: number): RenderingSample {
  const document: DocumentJson = { type: "doc", content: [...blocksOf(words)] };
  const index = indexText(document);
  const paragraphs = index.blocks.slice(1);
  const perParagraph = annotations / paragraphs.length;
  const highlights = Array.from({ length: annotations }, (_, at) => {
    const block = paragraphs[Math.floor(at / perParagraph)] as IndexedBlock;
    return highlightIn(block, at, (at % perParagraph) / perParagraph);
  });
  const more = Array.from({ length: MORE }, (_, at) =>
    highlightIn(paragraphs[at % 3] as IndexedBlock, annotations + at, at / MORE),
  );
  return { document, highlights, more };
}

function* blocksOf(words: number): Generator<BlockJson> {
  yield { type: "headline", attrs: { id: "headline" }, content: [{ type: "text", text: "The bridge" }] };
  for (let at = 0; at < words / PARAGRAPH; at++)
    yield { type: "paragraph", attrs: { id: `p${at}` }, content: inlinesOf(at) };
}

/** Plain words, with a stretch in bold and a link in every fourth paragraph. */
function inlinesOf(paragraph: number): InlineJson[] {
  const words = Array.from(
    { length: PARAGRAPH },
    (_, at) => VOCABULARY[(paragraph * 7 + at * (3 + (paragraph % 11))) % VOCABULARY.length],
  );
  if (paragraph % 4) return [{ type: "text", text: `${words.join(" ")}.` }];
  const text = (from: number, to: number) => words.slice(from, to).join(" ");
  const link = { type: "link", attrs: { href: "https://example.org/", title: null } } as const;
  return [
    { type: "text", text: `${text(0, 10)} ` },
    { type: "text", text: text(10, 14), marks: [{ type: "strong" }] },
    { type: "text", text: ` ${text(14, 30)} ` },
    { type: "text", text: text(30, 33), marks: [link] },
    { type: "text", text: ` ${text(33, PARAGRAPH)}.` },
  ];
}

/** One to three words; every seventh is long enough to lie over its neighbours. */
function highlightIn(block: IndexedBlock, at: number, part: number): Highlight {
  const kind = KINDS[at % KINDS.length] ?? "comment";
  const from = block.text.indexOf(" ", Math.floor(part * (block.text.length - 60))) + 1;
  const wordEnds = at % 7 === 0 ? 14 : 1 + (at % 3);
  let to = from;
  for (let word = 0; word < wordEnds && to < block.text.length - 1; word++) {
    const space = block.text.indexOf(" ", to + 1);
    to = space < 0 ? block.text.length - 1 : space;
  }
  const correction = kind === "correction" ? { replacement: `word ${at}`, open: true } : undefined;
  const place = { start: block.start + from, end: block.start + to };
  return { id: `a${at}`, kind, ...place, state: "anchored", open: true, ...(correction && { correction }) };
}
