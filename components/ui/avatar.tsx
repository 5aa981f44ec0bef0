const COLOURS = [
  "bg-claim-bg text-claim",
  "bg-source-bg text-source",
  "bg-comment-bg text-comment",
  "bg-insert-bg text-insert",
  "bg-correction-bg text-correction",
  "bg-accent-bg text-accent",
];

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0]);
  return letters.join("").toUpperCase();
}

function colour(name: string): string | undefined {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return COLOURS[sum % COLOURS.length];
}

/** A person's initials. Always beside their name, so a screen reader skips it. */
export function Avatar({ name, className = "size-6" }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-grid shrink-0 place-items-center rounded-full text-[0.6875rem] font-semibold ${colour(name)} ${className}`}
    >
      {initials(name)}
    </span>
  );
}
