/** Whoever can be called: a member, by name. */
type Named = { id: string; name: string };

/** `@Name` as it stands in a text: UTF-16 offsets, the end exclusive, the `@` included. */
export type Mention = { start: number; end: number; memberId: string };

/** A stretch of a text; with `memberId` it calls that member. */
export type MentionRun = { text: string; memberId?: string };

/** An `@` that begins a word: not the one of an e-mail address. */
const AT = /(?<![\p{L}\p{N}_.@])@(?=[\p{L}\p{N}])/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;

type CallName = { name: string; memberId: string };

const wholeName = ({ id: memberId, name }: Named): CallName => ({ name: fold(name), memberId });
const firstName = ({ id: memberId, name }: Named): CallName => ({
  name: fold(name).split(" ")[0] ?? "",
  memberId,
});

/** The names by which members are called: the whole one, and the first part where only one has it. */
function callNames(members: readonly Named[]): CallName[] {
  const whole = members.map(wholeName);
  const first = members.map(firstName);
  const short = first.filter(
    ({ name }, at) =>
      first.every((other, its) => its === at || other.name !== name) &&
      whole.every((one) => one.name !== name),
  );
  return [...whole, ...short];
}

/** Those of them that call whoever is meant: the longest name, and of the same name whom it called before. */
function meant(fits: readonly CallName[], before: readonly Named[]): CallName[] {
  const longest = Math.max(...fits.map(({ name }) => name.length));
  const same = fits.filter(({ name }) => name.length === longest);
  const again = same.filter(({ memberId }) => before.some(({ id }) => id === memberId));
  const chosen = again.length > 0 ? again : same;
  return chosen.filter(({ memberId }, at) => chosen.findIndex((one) => one.memberId === memberId) === at);
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
 * @param before whom it called before it was edited: their names still call them, whoever has come by one like it.
 */
export function findMentions(
  text: string,
  members: readonly Named[],
  before: readonly Named[] = [],
): Mention[] {
  const names = [...callNames(members), ...before.map(wholeName), ...before.map(firstName)].filter(
    ({ name }) => name !== "",
  );
  return [...text.matchAll(AT)].flatMap(({ index: start }) => {
    const said = fold(text.slice(start + 1, start + 201));
    const fits = names.filter(({ name }) => said.startsWith(name) && !IN_WORD.test(said.charAt(name.length)));
    return meant(fits, before).map(({ name, memberId }) => ({
      start,
      end: start + 1 + name.length,
      memberId,
    }));
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
