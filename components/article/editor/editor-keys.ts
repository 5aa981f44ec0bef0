import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import { schema } from "@/domain/document/schema";
import { backspaceAtStart, deleteAtEndOfHead } from "./backspace-key";
import { setBlockStyle } from "./block-style";
import { breakLine, leaveCaption, leaveHead } from "./enter-key";
import { liftItem, sinkItem, toggleList, toggleQuote } from "./list-commands";

const { strong, emphasis, underline, strike, code } = schema.marks;

/** The keys of Word and Google Docs, where they have one. */
const MARK_KEYS: Record<string, Command> = {
  "Mod-b": toggleMark(strong),
  "Mod-i": toggleMark(emphasis),
  "Mod-u": toggleMark(underline),
  "Mod-Shift-x": toggleMark(strike),
  "Alt-Shift-5": toggleMark(strike),
  "Mod-`": toggleMark(code),
};

const BLOCK_KEYS: Record<string, Command> = {
  "Mod-Alt-0": setBlockStyle("paragraph"),
  "Mod-Alt-1": setBlockStyle("heading2"),
  "Mod-Alt-2": setBlockStyle("heading3"),
  "Mod-Alt-3": setBlockStyle("heading4"),
  "Mod-Shift-7": toggleList("ordered_list"),
  "Mod-Shift-8": toggleList("bullet_list"),
  "Mod-Shift-9": toggleQuote,
  Tab: sinkItem,
  "Shift-Tab": liftItem,
  "Mod-]": sinkItem,
  "Mod-[": liftItem,
};

const WRITING_KEYS: Record<string, Command> = {
  Enter: chainCommands(leaveHead, leaveCaption, splitListItem(schema.nodes.list_item)),
  "Shift-Enter": chainCommands(exitCode, breakLine),
  "Mod-Enter": chainCommands(exitCode, breakLine),
  Backspace: chainCommands(undoInputRule, backspaceAtStart),
  Delete: deleteAtEndOfHead,
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
};

/** What the editor's surroundings do for a key: ask for an address, save. */
export type OuterKeys = { onLink: () => void; onSave: () => void };

export function editorKeys({ onLink, onSave }: OuterKeys): Plugin[] {
  const outer: Record<string, Command> = {
    "Mod-k": () => {
      onLink();
      return true;
    },
    "Mod-s": () => {
      onSave();
      return true;
    },
  };
  return [keymap({ ...outer, ...MARK_KEYS, ...BLOCK_KEYS, ...WRITING_KEYS }), keymap(baseKeymap)];
}
