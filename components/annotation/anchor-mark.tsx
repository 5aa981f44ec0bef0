import { CornerDownRight, Eye, MapPinOff, Signpost } from "lucide-react";
import type { AnchorState } from "@/domain/anchor/anchor";

const MARKS = {
  moved: {
    Icon: CornerDownRight,
    words: "The words have moved; this moved with them.",
    colour: "text-ink-3",
  },
  changed: { Icon: Eye, words: "The words have changed since.", colour: "text-ink-2" },
  ambiguous: { Icon: Signpost, words: "", colour: "text-warn" },
  detached: { Icon: MapPinOff, words: "", colour: "text-warn" },
};

type Props = {
  state: AnchorState;
  /** At how many places the words stand, where that is known. */
  places?: number;
  /** Somebody must look again before it is decided. */
  isAsking?: boolean;
};

/** How sure it is that an annotation stands on its own words. Nothing to say when it does. */
export function AnchorMark({ state, places = 0, isAsking = false }: Props) {
  if (state === "anchored") return null;
  const { Icon, words, colour } = MARKS[state];
  return (
    <p className={`mt-2 flex items-center gap-1.5 text-xs ${isAsking ? "text-warn" : colour}`}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <span>
        {isAsking && <b className="font-semibold">Look again. </b>}
        {words || lostWords(state, places)}
      </span>
    </p>
  );
}

function lostWords(state: AnchorState, places: number): string {
  if (state === "ambiguous") return placesWords(places);
  return places > 0
    ? "These words no longer stand where they did."
    : "These words are no longer in the article.";
}

function placesWords(places: number): string {
  if (places === 0) return "These words now stand in several places.";
  if (places === 1) return "These words stood at several places. Now one is left.";
  return `These words now stand at ${places} places.`;
}
