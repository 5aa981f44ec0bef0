import type { Node } from "prosemirror-model";
import type { Mappable } from "prosemirror-transform";
import { mapRange, type PositionRange, placeFromPassage, positionsFromPlace } from "@/domain/anchor/place";
import { BLOCK_SEPARATOR, type TextIndex } from "@/domain/document/text-index";
import type { Highlight } from "../highlight";

/** Where each highlight stands, in the order of the highlights; `null` where its base does not hold it. */
export type Places = readonly (PositionRange | null)[];

/** The positions of highlights in the revision that editing began on. */
export function placesAtBase(index: TextIndex, highlights: readonly Highlight[]): Places {
  return highlights.map((highlight) => {
    const place = placeFromPassage(index, highlight);
    return place && positionsFromPlace(index, place);
  });
}

/** The same places after a change. */
export function mapPlaces(places: Places, map: Pick<Mappable, "map">): Places {
  return places.map((place) => place && mapRange(place, map));
}

/** The words of a range, as the canonical text has them. */
export function wordsAt(document: Node, { from, to }: PositionRange): string {
  return document.textBetween(from, to, BLOCK_SEPARATOR);
}
