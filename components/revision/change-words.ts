import type { TextBlockJson } from "@/domain/document/document-json";
import type { Carried } from "@/domain/revision/comparison";
import type { FlatBlock } from "@/domain/revision/flat-blocks";

const MARK_NAMES: Record<string, string> = {
  strong: "bold",
  emphasis: "italics",
  underline: "underline",
  strike: "strikethrough",
  code: "code",
  link: "link",
};

/**
 * How words were marked otherwise: "bold added", "link changed: example.org/quay, italics removed".
 * @param href where they lead now.
 */
export function markWords({ added, removed }: { added: string[]; removed: string[] }, href?: string): string {
  const tell = (marks: string[], what: "added" | "changed" | "removed") =>
    marks.map((mark) => {
      const leads = mark === "link" && href && what !== "removed";
      return `${MARK_NAMES[mark] ?? mark} ${what}${leads ? `: ${shownAddress(href)}` : ""}`;
    });
  return [
    ...tell(
      added.filter((mark) => removed.includes(mark)),
      "changed",
    ),
    ...tell(
      added.filter((mark) => !removed.includes(mark)),
      "added",
    ),
    ...tell(
      removed.filter((mark) => !added.includes(mark)),
      "removed",
    ),
  ].join(", ");
}

/** An address as it is read: without what all of them begin and end with. */
function shownAddress(href: string): string {
  return href.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

/** What a block is, as an editor would call it: "a heading", "an item of a list". */
function kindName({ block, containers }: FlatBlock): string {
  const place = containers.at(-1)?.type === "list_item" ? containers.at(-2) : containers.at(-1);
  if (place?.type === "ordered_list") return "an item of a numbered list";
  if (place?.type === "bullet_list") return "an item of a list";
  if (place?.type === "blockquote") return "a quotation";
  return block ? blockName(block) : "a rule";
}

function blockName(block: TextBlockJson): string {
  switch (block.type) {
    case "headline":
      return "the headline";
    case "standfirst":
      return "the standfirst";
    case "paragraph":
      return "a paragraph";
    case "heading":
      return ["a heading", "a subheading", "a lesser subheading"][block.attrs.level - 2] ?? "a heading";
    case "figure":
      return "a picture";
    case "code_block":
      return "code";
  }
}

/** What became of a block that is of another kind, or stands in another kind of place, than it was. */
export function kindWords(before: FlatBlock, after: FlatBlock): string {
  if (before.block?.type === "figure" && after.block?.type === "figure") {
    if (before.block.attrs.src !== after.block.attrs.src) return "Another picture";
    if (before.block.attrs.alt !== after.block.attrs.alt)
      return `The picture’s description was “${before.block.attrs.alt}”, now “${after.block.attrs.alt}”`;
  }
  const [was, is] = [kindName(before), kindName(after)];
  return was === is ? "Stands in another place of its list or quotation" : `Was ${was}, now ${is}`;
}

/** What came, went or moved where its words do not say so: pictures, rules, empty paragraphs. */
export function blockWords({ block, text }: FlatBlock, change: "inserted" | "deleted"): string | undefined {
  const done = change === "inserted" ? "added" : "deleted";
  if (!block) return `Rule ${done}`;
  if (block.type === "figure") return `Picture ${done}`;
  return text.trim() ? undefined : `Empty paragraph ${done}`;
}

/** Of words at the end or beginning of a paragraph: where they were put, or came from. */
export function carriedWords(what: "split" | "joined", where: Carried): string {
  if (what === "joined") return `joined from ${where}`;
  return where === "above" ? "split: begins above" : "split: goes on below";
}

/** Of a paragraph that was split off from one beside it, or joined to one. */
export function carriedBlockWords(change: "inserted" | "deleted", where: Carried): string {
  return change === "inserted" ? `Split from the paragraph ${where}` : `Joined to the paragraph ${where}`;
}
