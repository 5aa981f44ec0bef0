import type { BlockPoint } from "../document/text-index";

/** A range of canonical text: UTF-16 offsets, end exclusive. `start === end` is an insertion point. */
export type Passage = { start: number; end: number };

/** A range of a revision relative to its blocks: what is stored, so that a change elsewhere touches nothing. */
export type Place = { start: BlockPoint; end: BlockPoint };

/** The five states of DESIGN.md section 5: may words be trusted to be where the annotation says? */
export const ANCHOR_STATES = ["anchored", "moved", "changed", "ambiguous", "detached"] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

/** Code units of surroundings kept on either side of an anchor's words. */
export const CONTEXT_LENGTH = 64;
