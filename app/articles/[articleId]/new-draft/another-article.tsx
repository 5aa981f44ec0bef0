import { TriangleAlert } from "lucide-react";

/** Warns of a text that has next to nothing of the article. It is still allowed, and can be undone. */
export function AnotherArticle() {
  return (
    <section
      aria-label="Another article?"
      className="flex gap-2.5 rounded-lg border border-correction/40 bg-correction-bg px-4 py-3 text-sm"
    >
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-correction" />
      <p>
        <strong className="font-semibold">This looks like another article.</strong> Next to nothing of the
        present text stands in it, so annotations lose their words. Nothing of them is lost: they stay listed,
        and restoring the former revision puts them back.
      </p>
    </section>
  );
}
