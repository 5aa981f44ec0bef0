let at: string | null = null;
let waiting: (() => void)[] = [];

/** Says something on the page one is on the way to, not on the one being left; at once on the page itself. */
export function sayOnArrival(path: string, say: () => void): void {
  if (at === path) say();
  else waiting.push(say);
}

/** The page at `path` is shown. Whoever went elsewhere in the meantime is told there. */
export function arrived(path: string): void {
  at = path;
  const due = waiting;
  waiting = [];
  for (const say of due) say();
}
