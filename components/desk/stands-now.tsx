import { standingWords } from "./standing-words";

/** What stands now in place of what a request was based on, where the refusal tells. */
export function StandsNow({ current }: { current: unknown }) {
  const words = standingWords(current);
  if (!words) return null;
  return (
    <p className="mt-1 font-serif text-[1rem]/snug wrap-break-word whitespace-pre-wrap">
      <span className="font-sans text-xs text-ink-3">Stands now: </span>
      {words}
    </p>
  );
}
