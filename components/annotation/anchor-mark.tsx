import { CornerDownRight, Eye, MapPinOff, Signpost } from "lucide-react";
import type { AnchorState } from "@/domain/anchor/anchor";

const MARKS = {
  moved: {
    Icon: CornerDownRight,
    words: "The words have moved; this moved with them.",
    colour: "text-ink-3",
  },
  changed: { Icon: Eye, words: "The words have changed since. Look again.", colour: "text-warn" },
  ambiguous: { Icon: Signpost, words: "These words now stand in several places.", colour: "text-warn" },
  detached: { Icon: MapPinOff, words: "These words are no longer in the article.", colour: "text-warn" },
};

/** How sure it is that an annotation stands on its own words. Nothing to say when it does. */
export function AnchorMark({ state }: { state: AnchorState }) {
  if (state === "anchored") return null;
  const { Icon, words, colour } = MARKS[state];
  return (
    <p className={`mt-2 flex items-center gap-1.5 text-xs ${colour}`}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      {words}
    </p>
  );
}
