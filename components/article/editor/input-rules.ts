import { inputRules, wrappingInputRule } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { schema } from "@/domain/document/schema";

const { bullet_list, ordered_list, blockquote } = schema.nodes;

/** Few, and only at the start of a paragraph: a list, a numbered list, a quotation. Backspace takes each back. */
export function writingRules(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^[-*]\s$/, bullet_list),
      wrappingInputRule(/^1[.)]\s$/, ordered_list),
      wrappingInputRule(/^>\s$/, blockquote),
    ],
  });
}
