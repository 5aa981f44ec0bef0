import { diffArrays } from "diff";

/** Words with their inner marks, single separators of blocks, runs of white space, single other characters. */
const TOKEN =
  /[\p{L}\p{N}\p{M}_]+|\n\n|[^\S\n]+|\n|\p{Extended_Pictographic}(?:[\u200d\ufe0f]|\p{M}|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|./gsu;

/** Cut a text into tokens. Joined they are the text again; no surrogate pair is ever cut. */
export function tokenise(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** One replaced run: UTF-16 offsets in the old text and in the new. */
export type Hunk = { from: number; to: number; newFrom: number; newTo: number };

/** Past this many edits a difference is told as one replacement: it is no longer worth reading word by word. */
const EDITS_MAXIMUM = 1500;

/**
 * The smallest token-level difference between two texts (Myers, through `diff`), as hunks in text order.
 * Applying all of them to `before` gives `after`.
 */
export function tokenHunks(before: string, after: string): Hunk[] {
  if (before === after) return [];
  const changes = diffArrays(tokenise(before), tokenise(after), { maxEditLength: EDITS_MAXIMUM });
  if (!changes) return [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }];
  const hunks: Hunk[] = [];
  let old = 0;
  let now = 0;
  let open: Hunk | null = null;
  for (const change of changes) {
    const length = change.value.reduce((sum, token) => sum + token.length, 0);
    if (!change.added && !change.removed) {
      open = null;
      old += length;
      now += length;
      continue;
    }
    if (!open) {
      open = { from: old, to: old, newFrom: now, newTo: now };
      hunks.push(open);
    }
    if (change.removed) {
      old += length;
      open.to = old;
    } else {
      now += length;
      open.newTo = now;
    }
  }
  return hunks;
}
