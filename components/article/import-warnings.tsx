import { TriangleAlert } from "lucide-react";

/** Shown at once; the rest can be opened, so that the article stays in sight. */
const SHOWN = 3;

/** What a person should know about a text before saving it. */
export function ImportWarnings({ warnings, className = "mb-8" }: { warnings: string[]; className?: string }) {
  if (warnings.length === 0) return null;
  const more = warnings.slice(SHOWN);
  return (
    <section
      aria-label="Worth a look"
      className={`rounded-lg border border-warn/35 bg-warn-bg px-4 py-3 text-sm ${className}`}
    >
      <h2 className="flex items-center gap-2 font-semibold text-warn">
        <TriangleAlert aria-hidden="true" className="size-4" />
        Worth a look
      </h2>
      <Sentences sentences={warnings.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className="mt-1.5 open:[&>summary]:hidden">
          <summary className="cursor-pointer font-medium text-warn">and {more.length} more</summary>
          <Sentences sentences={more} />
        </details>
      )}
    </section>
  );
}

function Sentences({ sentences }: { sentences: string[] }) {
  return (
    <ul className="mt-1.5 flex flex-col gap-1">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
