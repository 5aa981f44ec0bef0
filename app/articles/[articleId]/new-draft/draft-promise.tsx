/** What bringing in a draft does, for whoever does it for the first time. */
export function DraftPromise({ revision }: { revision: number }) {
  return (
    <section aria-label="What happens" className="text-sm text-ink-2">
      <p>
        The whole text becomes revision {revision + 1}. Every annotation follows its words: you see where each
        would stand before anything is saved, and those whose words are gone stay listed with them.
      </p>
      <p className="mt-2">Revision {revision} stays in the history. It can be restored at any time.</p>
    </section>
  );
}
