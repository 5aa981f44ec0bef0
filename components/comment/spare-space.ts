/** What nobody wants after the space that was written by itself. */
const CLOSING = /^[\s,.;:!?)\]’”]$/u;

/**
 * A space was written by itself before `at`, and one more character typed there: what takes its place, so that a space
 * does not stand twice and nothing stands apart from its comma. `null` where `after` is anything else.
 */
export function withoutSpareSpace(before: string, after: string, at: number): string | null {
  const typed = after.charAt(at);
  const isTypedThere = after === before.slice(0, at) + typed + before.slice(at);
  return isTypedThere && CLOSING.test(typed) ? before.slice(0, at - 1) + typed + before.slice(at) : null;
}
