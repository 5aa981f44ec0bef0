import type { Passage } from "../anchor/anchor";
import type { Hunk } from "../text/tokens";

/**
 * How one text became another. All offsets are canonical, UTF-16.
 *
 * - `hunks`: what was replaced in place, in text order, never overlapping; between them the two texts are the same
 *   characters. Two hunks may touch: the point between them is known to correspond (a quotation mark that changed its
 *   style beside white space that did).
 * - `moves`: words cut from one place that stand at another, by old place. They are deleted in one hunk and inserted in
 *   another. Each is one run that corresponds as a whole; a passage moves with several that touch.
 * - `ambiguous`: words of the old text of which nobody can say which of several equally good places of the new text they
 *   went to.
 */
export type Alignment = {
  hunks: Hunk[];
  moves: Hunk[];
  ambiguous: Passage[];
};
