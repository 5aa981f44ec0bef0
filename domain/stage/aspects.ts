import { type BlockJson, blockText, type DocumentJson, isTextBlock } from "../document/document-json";

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
  tell(content, told);
  const written = (aspect: Aspect) => JSON.stringify(told[aspect]);
  return {
    headline: written("headline"),
    words: written("words"),
    pictures: written("pictures"),
    links: written("links"),
    formatting: written("formatting"),
  };
}

function tell(content: readonly BlockJson[], told: Record<Aspect, unknown[]>): void {
  for (const block of content) {
    if (!isTextBlock(block)) {
      const order = block.type === "ordered_list" ? block.attrs.order : undefined;
      told.formatting.push([block.type, order]);
      if (block.type !== "horizontal_rule") tell(block.content, told);
      if (block.type !== "horizontal_rule") told.formatting.push("end");
      continue;
    }
    const text = blockText(block);
    told[aspectOfBlock(block.type)].push(
      block.type === "figure" ? [block.attrs.src, block.attrs.alt, text] : text,
    );
    told.formatting.push([block.type, block.type === "heading" ? block.attrs.level : undefined]);
    for (const inline of block.content ?? []) {
      const words = inline.type === "text" ? inline.text : "\n";
      const marks = inline.marks ?? [];
      const link = marks.find((mark) => mark.type === "link");
      if (link) told.links.push([words, link.attrs.href]);
      const kinds = marks.filter((mark) => mark.type !== "link").map((mark) => mark.type);
      if (kinds.length > 0) told.formatting.push([kinds, words]);
    }
  }
}

/** The aspect that the words of a block belong to. */
export function aspectOfBlock(type: string): "headline" | "words" | "pictures" {
  if (type === "headline" || type === "standfirst") return "headline";
  return type === "figure" ? "pictures" : "words";
}
