import {
  blockText,
  type InlineJson,
  type MarkJson,
  type TextBlockJson,
} from "@/domain/document/document-json";
import { trimEndOf, trimStartOf } from "./trim-ends";

/** Add words to the end of a block; with the same marks they join the words before. */
export function appendText(block: TextBlockJson, text: string, marks: MarkJson[]): void {
  if (text === "") return;
  const last = block.content?.at(-1);
  if (last?.type === "text" && isSameDress(last.marks ?? [], marks)) last.text += text;
  else append(block, { type: "text", text, ...withMarks(marks) });
}

export function appendBreak(block: TextBlockJson, marks: MarkJson[]): void {
  append(block, { type: "hard_break", ...withMarks(marks) });
}

/**
 * White space and hard breaks at either end of a block say nothing; in code only line ends go. Text
 * that came in pieces is composed only as a whole. What has no words loses its content.
 */
export function finishInline(block: TextBlockJson): void {
  const content = block.content ?? [];
  for (const inline of content) if (inline.type === "text") inline.text = inline.text.normalize("NFC");
  const space = block.type === "code_block" ? "\n" : " ";
  trim(content, 0, (text) => trimStartOf(text, space));
  trim(content, -1, (text) => trimEndOf(text, space));
  if (blockText(block).trim() === "") delete block.content;
}

function trim(content: InlineJson[], end: 0 | -1, trimmed: (text: string) => string): void {
  for (let inline = content.at(end); inline; inline = content.at(end)) {
    if (inline.type === "text") {
      inline.text = trimmed(inline.text);
      if (inline.text !== "") return;
    }
    content.splice(end, 1);
  }
}

function append(block: TextBlockJson, inline: InlineJson): void {
  block.content ??= [];
  block.content.push(inline);
}

function withMarks(marks: MarkJson[]): { marks?: MarkJson[] } {
  return marks.length > 0 ? { marks } : {};
}

function isSameDress(one: MarkJson[], other: MarkJson[]): boolean {
  if (one.length !== other.length) return false;
  return one.length === 0 || JSON.stringify(one) === JSON.stringify(other);
}
