import type { Passage } from "../anchor/anchor";
import {
  type BlockJson,
  type DocumentJson,
  isTextBlock,
  type TextBlockJson,
} from "../document/document-json";
import { inlineLength, inlinesOf, joinInlines, marksInPlace, sliceInlines } from "../document/inline-content";
import { BLOCK_SEPARATOR, type IndexedBlock, lastAtOrBefore, type TextIndex } from "../document/text-index";
import type { Hunk } from "../text/tokens";
import { fitProblem } from "./fit-problem";
import { type Edit, REMOVABLE, waysToReplace } from "./ways-to-replace";

/** Where an edit begins and ends: blocks, by their place in the index, and offsets in them. */
type Reach = { first: number; from: number; last: number; to: number };

/**
 * A document with some of its words replaced, on its plain JSON: what `applyCorrection` does where ProseMirror is, for
 * reading where it is not. Passages are replaced from the last to the first and never overlap, so that all offsets are
 * those of the document as it was.
 */
export class BlockEdits {
  /** What became of a block: itself changed, with the paragraphs that now follow it; nothing when it went. */
  private readonly became = new Map<string, TextBlockJson[]>();
  private readonly blocks: TextBlockJson[] = [];
  private readonly edits: Edit[] = [];
  /** Blocks a list item cannot do without: its first, where the next is none that may be first. */
  private readonly leads = new Set<string>();
  private made = 0;

  constructor(
    private readonly source: DocumentJson,
    private readonly index: TextIndex,
  ) {
    this.collect(source.content);
  }

  /** Whether the words could be replaced. Where not, nothing was changed. */
  replace({ start, end }: Passage, replacement: string): boolean {
    if (fitProblem(this.index, { start, end }, replacement)) return false;
    if (replacement === "" && this.removeWhole(start, end)) return true;
    for (const edits of waysToReplace(this.index.text, { start, end }, replacement)) {
      if (!edits.every((edit) => this.fits(edit))) continue;
      for (const edit of edits.toReversed()) this.apply(edit);
      return true;
    }
    return false;
  }

  /** The document as it now reads; what nothing was done to stays the same objects. */
  document(): DocumentJson {
    return { ...this.source, content: this.rebuild(this.source.content) };
  }

  /** What was replaced, in text order: offsets of the text as it was and as it now is. */
  hunks(): Hunk[] {
    let shift = 0;
    return this.edits.toReversed().map(({ from, to, inserted }) => {
      const newFrom = from + shift;
      shift += inserted.length - (to - from);
      return { from, to, newFrom, newTo: newFrom + inserted.length };
    });
  }

  private collect(content: readonly BlockJson[]): void {
    for (const block of content) {
      if (isTextBlock(block)) this.blocks.push(block);
      else if (block.type !== "horizontal_rule") this.collect(block.content);
      if (block.type !== "list_item") continue;
      const [first, second] = block.content;
      if (first && isTextBlock(first) && second && second.type !== "paragraph")
        this.leads.add(first.attrs.id);
    }
  }

  /** A block as it now stands, without the paragraphs that came after it; none when it went. */
  private head(at: number): TextBlockJson | undefined {
    const block = this.blocks[at] as TextBlockJson;
    const became = this.became.get(block.attrs.id);
    return became ? became[0] : block;
  }

  private pieces(at: number): TextBlockJson[] {
    const block = this.blocks[at] as TextBlockJson;
    return this.became.get(block.attrs.id) ?? [block];
  }

  private become(at: number, pieces: TextBlockJson[]): void {
    this.became.set((this.blocks[at] as TextBlockJson).attrs.id, pieces);
  }

  /** Take whole paragraphs with all their words, and one separator; not where a list item would lose its first. */
  private removeWhole(start: number, end: number): boolean {
    const first = lastAtOrBefore(this.index.blocks, start);
    const last = lastAtOrBefore(this.index.blocks, end);
    if (this.indexed(first).start !== start || start === end) return false;
    const foot = this.indexed(last).start + inlineLength(this.head(last)?.content ?? []);
    if (foot !== end || this.pieces(last).length > 1) return false;
    for (let at = first; at <= last; at++)
      if (!REMOVABLE.has(this.indexed(at).type) || this.leads.has(this.indexed(at).id)) return false;
    for (let at = first; at <= last; at++) this.become(at, []);
    this.edits.push({ from: start - BLOCK_SEPARATOR.length, to: end, inserted: "" });
    return true;
  }

  private indexed(at: number): IndexedBlock {
    return this.index.blocks[at] as IndexedBlock;
  }

  /** An end inside a separator is pulled outwards: the separator goes with the words. */
  private reachOf({ from, to }: Edit): Reach {
    const first = lastAtOrBefore(this.index.blocks, from);
    const { start, end } = this.indexed(first);
    const reach = { first, from: Math.min(from, end) - start, last: first, to: Math.min(from, end) - start };
    if (from === to) return reach;
    const last = lastAtOrBefore(this.index.blocks, to);
    if (to <= this.indexed(last).end) return { ...reach, last, to: to - this.indexed(last).start };
    const isNext = last + 1 < this.index.blocks.length;
    return isNext ? { ...reach, last: last + 1, to: 0 } : { ...reach, last, to: this.indexed(last).end };
  }

  private fits(edit: Edit): boolean {
    if (this.isInSeparator(edit.from) || this.isInSeparator(edit.to)) return false;
    const { first, last } = this.reachOf(edit);
    const { type } = this.indexed(first);
    const isSplit = edit.inserted.includes(BLOCK_SEPARATOR) && type !== "code_block";
    if (first === last && !isSplit) return true;
    if (type === "headline" || type === "standfirst") return false;
    return this.index.blocks.slice(first + 1, last + 1).every((block) => block.type !== "figure");
  }

  /** Half of a separator cannot go: what is left of it would be no separator. */
  private isInSeparator(offset: number): boolean {
    const at = lastAtOrBefore(this.index.blocks, offset);
    const next = this.index.blocks[at + 1];
    return next !== undefined && offset > this.indexed(at).end && offset < next.start;
  }

  private apply(edit: Edit): void {
    const { first, from, last, to } = this.reachOf(edit);
    const one = this.head(first) as TextBlockJson;
    const [other, ...after] = this.pieces(last) as [TextBlockJson, ...TextBlockJson[]];
    const isCode = one.type === "code_block";
    const [head = "", ...rest] = isCode ? [edit.inserted] : edit.inserted.split(BLOCK_SEPARATOR);
    const marks = marksInPlace(
      one.content ?? [],
      from,
      first === last ? to : inlineLength(one.content ?? []),
    );
    const before = sliceInlines(one.content ?? [], 0, from);
    const tail = sliceInlines(other.content ?? [], to);
    const words = (text: string) => inlinesOf(text, marks, isCode);
    const paragraphs = rest.map(
      (text, row): TextBlockJson => ({
        type: "paragraph",
        attrs: { id: `${one.attrs.id}-${this.made + row}` },
        content: row === rest.length - 1 ? joinInlines(words(text), tail) : words(text),
      }),
    );
    this.made += rest.length;
    const changed = withContent(one, joinInlines(before, words(head), rest.length > 0 ? [] : tail));
    for (let at = first + 1; at <= last; at++) this.become(at, []);
    this.become(first, [changed, ...paragraphs, ...after]);
    const reached = { from: this.indexed(first).start + from, to: this.indexed(last).start + to };
    this.edits.push({ ...reached, inserted: edit.inserted });
  }

  private rebuild(content: readonly BlockJson[]): BlockJson[] {
    let isSame = true;
    const rebuilt = content.flatMap((block): BlockJson[] => {
      const now = this.rebuilt(block);
      if (now.length !== 1 || now[0] !== block) isSame = false;
      return now;
    });
    return isSame ? (content as BlockJson[]) : rebuilt;
  }

  private rebuilt(block: BlockJson): BlockJson[] {
    if (isTextBlock(block)) return this.became.get(block.attrs.id) ?? [block];
    if (block.type === "horizontal_rule") return [block];
    const content = this.rebuild(block.content);
    if (content === block.content) return [block];
    return content.length > 0 ? [{ ...block, content }] : [];
  }
}

function withContent(block: TextBlockJson, content: TextBlockJson["content"]): TextBlockJson {
  const { content: _former, ...rest } = block;
  return content && content.length > 0 ? { ...rest, content } : rest;
}
