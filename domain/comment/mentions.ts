/** Whoever can be called: a member, by name. */
type Named = { id: string; name: string };

/** `@Name` as it stands in a text: UTF-16 offsets, the end exclusive, the `@` included. */
export type Mention = { start: number; end: number; memberId: string };

/** A stretch of a text; with `memberId` it calls that member. */
export type MentionRun = { text: string; memberId?: string };

/** An `@` that begins a word: not the one of an e-mail address. */
const AT = /(?<![\p{L}\p{N}_.@])@(?=[\p{L}\p{N}])/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;

/** The names by which members are called, the longest first: the whole one, and the first part where only one has it. */
function callNames(members: readonly Named[]): { name: string; memberId: string }[] {
  const first = ({ name }: Named) => fold(name).split(" ")[0] ?? "";
  const whole = members.map((one) => ({ name: fold(one.name), memberId: one.id }));
  const short = members
    .filter((one) => !members.some((other) => other !== one && first(other) === first(one)))
    .map((one) => ({ name: first(one), memberId: one.id }))
    .filter(({ name }) => whole.every((one) => one.name !== name));
  return [...whole, ...short].filter(({ name }) => name !== "").sort((a, b) => b.name.length - a.name.length);
}

/** In small letters, each as long as it was: offsets count in both. */
function fold(text: string): string {
  return text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/**
 * Where a text calls members by `@Name`, in its order. Letter case does not matter; of two names that fit the longer
 * one is meant, and of members with the same name each.
 */
export function findMentions(text: string, members: readonly Named[]): Mention[] {
  const names = callNames(members);
  return [...text.matchAll(AT)].flatMap(({ index: start }) => {
    const said = fold(text.slice(start + 1, start + 201));
    const fits = names.filter(({ name }) => said.startsWith(name) && !IN_WORD.test(said.charAt(name.length)));
    const end = start + 1 + (fits[0]?.name.length ?? 0);
    return fits
      .filter(({ name }) => name === fits[0]?.name)
      .map(({ memberId }) => ({ start, end, memberId }));
  });
}

/** A text cut where it calls one of `members`. */
export function mentionRuns(text: string, members: readonly Named[]): MentionRun[] {
  const runs: MentionRun[] = [];
  let at = 0;
  for (const { start, end, memberId } of findMentions(text, members)) {
    if (start < at) continue;
    if (start > at) runs.push({ text: text.slice(at, start) });
    runs.push({ text: text.slice(start, end), memberId });
    at = end;
  }
  return at < text.length ? [...runs, { text: text.slice(at) }] : runs;
}

/** The name being typed after an `@` before the caret, and where its `@` stands; `null` when none is. */
export function mentionBefore(text: string, caret: number): { start: number; query: string } | null {
  const before = text.slice(Math.max(0, caret - 60), caret);
  const found = /(?<![\p{L}\p{N}_.@])@([\p{L}\p{N}][^@\n]{0,48})?$/u.exec(before);
  return found ? { start: caret - found[0].length, query: found[1] ?? "" } : null;
}

/** Members whose name, or any part of it, begins with what was typed, at most `most`. */
export function membersCalled<Member extends Named>(
  query: string,
  members: readonly Member[],
  most = 6,
): Member[] {
  const wanted = fold(query);
  const begins = (name: string) =>
    name.startsWith(wanted) || name.split(" ").some((part) => part.startsWith(wanted));
  return members.filter(({ name }) => begins(fold(name))).slice(0, most);
}
