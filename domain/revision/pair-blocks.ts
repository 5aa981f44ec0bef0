import { sharedWeight, type WordBag, wordBag } from "../text/shared-weight";
import type { FlatBlock } from "./flat-blocks";
import { heaviestChain, type Link } from "./heaviest-chain";

/** Which block of one text became which of another, by their places: `inPlace` in order, `moved` out of it. */
type BlockPairing = { inPlace: Link[]; moved: Link[] };

/** From this share of common words a deleted block and an inserted one are the same block, rewritten. */
const REWRITTEN = 0.5;
/** How far from its proportional place in a gap a rewritten block is looked for. Bounds wholly different texts. */
const REACH = 40;

/**
 * Pair the blocks of two texts: by id; else the same words, where they stand as often on either side; else, between two
 * pairs that stand, blocks that share at least half of their words' weight.
 */
export function pairBlocks(before: readonly FlatBlock[], after: readonly FlatBlock[]): BlockPairing {
  const links = [...linksById(before, after)];
  links.push(...linksByText(before, after, links));
  const standing = heaviestChain(links);
  const stands = new Set(standing);
  const taken = takenBy(links);
  const rewritten: Link[] = [];
  let [old, now] = [0, 0];
  for (const end of [...standing, { before: before.length, after: after.length }]) {
    const gone = places(old, end.before, taken.before);
    const came = places(now, end.after, taken.after);
    rewritten.push(...linksByWords(before, after, gone, came));
    [old, now] = [end.before + 1, end.after + 1];
  }
  return {
    inPlace: [...standing, ...rewritten].sort((a, b) => a.before - b.before),
    moved: links.filter((link) => !stands.has(link)),
  };
}

function link(before: readonly FlatBlock[], after: readonly FlatBlock[], old: number, now: number): Link {
  const [a, b] = [before[old]?.text.length ?? 0, after[now]?.text.length ?? 0];
  return { before: old, after: now, weight: Math.min(a, b) + 1 };
}

function* linksById(before: readonly FlatBlock[], after: readonly FlatBlock[]): Generator<Link> {
  const places = new Map(after.map(({ id }, at) => [id, at]));
  for (const [old, { id, block }] of before.entries()) {
    const now = places.get(id);
    if (block && now !== undefined) yield link(before, after, old, now);
  }
}

/** Among the blocks without a partner: the same words, as often on either side, the first with the first. */
function linksByText(before: readonly FlatBlock[], after: readonly FlatBlock[], links: Link[]): Link[] {
  const taken = takenBy(links);
  const [olds, nows] = [placesOfTexts(before, taken.before), placesOfTexts(after, taken.after)];
  return [...olds].flatMap(([text, old]) => {
    const now = nows.get(text);
    return now?.length === old.length ? old.map((at, nth) => link(before, after, at, now[nth] ?? 0)) : [];
  });
}

function placesOfTexts(blocks: readonly FlatBlock[], taken: ReadonlySet<number>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { text }] of blocks.entries()) {
    if (!text.trim() || taken.has(place)) continue;
    const known = places.get(text);
    if (known) known.push(place);
    else places.set(text, [place]);
  }
  return places;
}

function takenBy(links: readonly Link[]): { before: Set<number>; after: Set<number> } {
  return {
    before: new Set(links.map(({ before }) => before)),
    after: new Set(links.map(({ after }) => after)),
  };
}

function places(start: number, end: number, taken: ReadonlySet<number>): number[] {
  const free: number[] = [];
  for (let at = start; at < end; at++) if (!taken.has(at)) free.push(at);
  return free;
}

/** Of the blocks that went from a gap and those that came into it: which are the same, rewritten. */
function linksByWords(
  before: readonly FlatBlock[],
  after: readonly FlatBlock[],
  gone: readonly number[],
  came: readonly number[],
): Link[] {
  const reach = REACH * Math.max(gone.length, came.length);
  const bags = came.map((now) => bagOf(after[now]));
  const links: Link[] = [];
  for (const [i, old] of gone.entries()) {
    const bag = bagOf(before[old]);
    for (const [j, now] of nearby(
      came,
      (i * came.length - reach) / gone.length,
      (i * came.length + reach) / gone.length,
    )) {
      const weight = similarity(before[old], bag, after[now], bags[j]);
      if (weight >= REWRITTEN) links.push({ before: old, after: now, weight });
    }
  }
  return heaviestChain(links);
}

function* nearby(places: readonly number[], from: number, to: number): Generator<[number, number]> {
  for (let at = Math.max(0, Math.ceil(from)); at < places.length && at <= to; at++)
    yield [at, places[at] as number];
}

function bagOf(flat: FlatBlock | undefined): WordBag {
  return wordBag(flat?.text ?? "");
}

/** A rule is like a rule only. */
function similarity(
  old: FlatBlock | undefined,
  oldBag: WordBag,
  now: FlatBlock | undefined,
  nowBag: WordBag | undefined,
): number {
  if (!old || !now || !nowBag || (old.block === null) !== (now.block === null)) return 0;
  return sharedWeight(oldBag, nowBag);
}
