import {
  type BlockJson,
  blockText,
  type DocumentJson,
  isTextBlock,
  type MarkJson,
  type TextBlockJson,
} from "../document/document-json";

/** What of an article a reading looks at. A change of anything else leaves its approval as it is. */
export const ASPECTS = ["headline", "words", "pictures", "links", "formatting"] as const;
export type Aspect = (typeof ASPECTS)[number];
export const ASPECT_NAMES: Record<Aspect, string> = {
  headline: "Headline and standfirst",
  words: "The words of the text",
  pictures: "Pictures and captions",
  links: "Links",
  formatting: "Formatting",
};

/**
 * What an article says in each aspect, as texts to be compared: the same text, the same to a reader who looks at that
 * aspect. Block ids are no part of it.
 */
export function aspectsOf({ content }: DocumentJson): Record<Aspect, string> {
  const told: Record<Aspect, unknown[]> = {
    headline: [],
    words: [],
    pictures: [],
    links: [],
    formatting: [],
  };
  tell(content, told, []);
  const written = (aspect: Aspect) => JSON.stringify(told[aspect]);
  return {
    headline: written("headline"),
    words: written("words"),
    pictures: written("pictures"),
    links: written("links"),
    formatting: written("formatting"),
  };
}

/** @param texts those of the blocks before. */
function tell(content: readonly BlockJson[], told: Record<Aspect, unknown[]>, texts: string[]): void {
  for (const block of content) {
    if (!isTextBlock(block)) {
      const order = block.type === "ordered_list" ? block.attrs.order : undefined;
      told.formatting.push([block.type, order]);
      if (block.type !== "horizontal_rule") tell(block.content, told, texts);
      if (block.type !== "horizontal_rule") told.formatting.push("end");
      continue;
    }
    const text = blockText(block);
    told[aspectOfBlock(block.type)].push(
      block.type === "figure" ? [block.attrs.src, block.attrs.alt, text] : text,
    );
    told.formatting.push([block.type, block.type === "heading" ? block.attrs.level : undefined]);
    for (const run of runsOf(block, linkOf)) told.links.push([...run, blocksWith(run[1], texts)]);
    told.formatting.push(...runsOf(block, kindsOf));
    texts.push(text);
  }
}

const linkOf = (marks: readonly MarkJson[]) =>
  marks.flatMap((mark) => (mark.type === "link" ? [mark.attrs.href, mark.attrs.title] : []));
const kindsOf = (marks: readonly MarkJson[]) =>
  marks.flatMap((mark) => (mark.type === "link" ? [] : [mark.type]));

/** How many blocks say the same words: a link that went from one paragraph’s “here” to another’s is seen. */
function blocksWith(words: string, texts: readonly string[]): number {
  return texts.filter((text) => text.includes(words)).length;
}

/**
 * The words of a block that carry something, neighbours that carry the same as one: a link does not change when half of
 * it becomes bold. Which of the same words they are counts: a mark that went from one “not” to another is seen.
 */
function runsOf(
  { content = [] }: TextBlockJson,
  carriedBy: (marks: readonly MarkJson[]) => unknown[],
): [carried: string, words: string, nth: number][] {
  const runs: { carried: string; words: string; before: string }[] = [];
  let before = "";
  for (const inline of content) {
    const words = inline.type === "text" ? inline.text : "\n";
    const carried = JSON.stringify(carriedBy(inline.marks ?? []));
    const last = runs.at(-1);
    if (last?.carried === carried) last.words += words;
    else runs.push({ carried, words, before });
    before += words;
  }
  return runs
    .filter(({ carried }) => carried !== "[]")
    .map(({ carried, words, before }) => [carried, words, countOf(words, before + words)]);
}

/** How often words begin in a text, also within themselves: “00” begins twice in “000”. */
function countOf(words: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/** The aspect that the words of a block belong to. */
export function aspectOfBlock(type: string): "headline" | "words" | "pictures" {
  if (type === "headline" || type === "standfirst") return "headline";
  return type === "figure" ? "pictures" : "words";
}
