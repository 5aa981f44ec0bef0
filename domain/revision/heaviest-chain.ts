/** Two things that belong together: their places in the two orders, and how much it would cost to part them. */
export type Link = { before: number; after: number; weight: number };

/**
 * The heaviest set of links that runs forward in both orders at once: what is left out stands out of order. Among
 * equally heavy sets one is chosen that does not depend on which order is called the first. O(n log n), by a Fenwick
 * tree of the best chain up to each place.
 */
export function heaviestChain(links: readonly Link[]): Link[] {
  const sorted = links.toSorted((a, b) => a.before - b.before || a.after - b.after);
  const size = sorted.reduce((most, { after }) => Math.max(most, after + 1), 0);
  const tree: (Chain | undefined)[] = Array.from({ length: size + 1 });
  let pending: Chain[] = [];
  for (const link of sorted) {
    // Links of one place exclude each other: none is seen before all of them have looked.
    if (pending[0] && pending[0].link.before !== link.before) pending = enter(tree, pending);
    const previous = bestBefore(tree, link.after);
    pending.push({ link, weight: link.weight + (previous?.weight ?? 0), previous });
  }
  enter(tree, pending);
  const chain: Link[] = [];
  for (let at = bestBefore(tree, size); at; at = at.previous) chain.push(at.link);
  return chain.reverse();
}

type Chain = { link: Link; weight: number; previous: Chain | undefined };

function enter(tree: (Chain | undefined)[], chains: readonly Chain[]): Chain[] {
  for (const chain of chains)
    for (let at = chain.link.after + 1; at < tree.length; at += at & -at) tree[at] = better(tree[at], chain);
  return [];
}

/** The best chain that ends before a place of the second order. */
function bestBefore(tree: readonly (Chain | undefined)[], place: number): Chain | undefined {
  let best: Chain | undefined;
  for (let at = place; at > 0; at -= at & -at) {
    const here = tree[at];
    if (here) best = better(best, here);
  }
  return best;
}

/** The heavier chain; of two equal ones that which ends nearer to both beginnings, then straighter. */
function better(one: Chain | undefined, other: Chain): Chain {
  if (!one || other.weight !== one.weight) return one && one.weight > other.weight ? one : other;
  const reach = ({ link }: Chain) => link.before + link.after;
  const slant = ({ link }: Chain) => Math.abs(link.before - link.after);
  const difference = reach(one) - reach(other) || slant(one) - slant(other);
  return difference <= 0 ? one : other;
}
