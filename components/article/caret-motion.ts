import type { Direction } from "./caret-step";

export type CaretMotion = {
  unit: "character" | "word" | "line" | "line_edge" | "block" | "article";
  direction: Direction;
  /** Selects instead of only moving. */
  extend: boolean;
};

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

/** What a key does to the caret, by the habits of Windows, Linux and macOS at once; `null` where nothing. */
export function caretMotion(event: Key): CaretMotion | null {
  const arrow = /^Arrow(Left|Right|Up|Down)$/.exec(event.key)?.[1];
  const extend = event.shiftKey;
  if (event.key === "Home" || event.key === "End") {
    const unit = event.ctrlKey || event.metaKey ? "article" : "line_edge";
    return { unit, direction: event.key === "Home" ? "backward" : "forward", extend };
  }
  if (!arrow) return null;
  const direction = arrow === "Left" || arrow === "Up" ? "backward" : "forward";
  const byWord = event.ctrlKey || event.altKey;
  if (arrow === "Left" || arrow === "Right") {
    if (event.metaKey) return { unit: "line_edge", direction, extend };
    return { unit: byWord ? "word" : "character", direction, extend };
  }
  if (event.metaKey) return { unit: "article", direction, extend };
  return { unit: byWord ? "block" : "line", direction, extend };
}
