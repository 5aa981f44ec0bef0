/** The words that stand now, where a refusal tells. */
function currentWords(current: unknown): string | null {
  if (typeof current === "string") return current;
  if (typeof current !== "object" || current === null) return null;
  const words = "exact" in current ? current.exact : "text" in current ? current.text : null;
  return typeof words === "string" ? words : null;
}

/** What stands now, to compare with what was sent, out of the `current` of a refusal. */
export function StandsNow({ current }: { current: unknown }) {
  const words = currentWords(current);
  if (!words) return null;
  return (
    <p className="mt-1 font-serif text-[1rem]/snug">
      <span className="font-sans text-xs text-ink-3">Stands now: </span>
      {words}
    </p>
  );
}
