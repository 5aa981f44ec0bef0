import { competing } from "@/domain/correction/rivals";
import type { Highlight } from "../highlight";
import { canStandInPlace } from "../marks-by-block";

/**
 * The open corrections that would all be approved at once: of those that want the same words, none, be it that one of
 * them cannot be approved either.
 */
export function correctionsWithoutRivals(highlights: readonly Highlight[]): Set<string> {
  const rivals = new Set(competing(highlights.filter(wantsWords)).flat());
  const alone = highlights.filter((one) => canStandInPlace(one) && !rivals.has(one));
  return new Set(alone.map(({ id }) => id));
}

function wantsWords({ correction, state }: Highlight): boolean {
  return correction?.open === true && state !== "detached";
}
