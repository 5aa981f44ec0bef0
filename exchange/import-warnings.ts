/** Of one kind of warning, more than this many sentences are counted rather than told. */
const TOLD_OF_A_KIND = 8;

/** What an editor should know about an import, as sentences in the order they were first thought of. */
export class ImportWarnings {
  readonly #kinds = new Map<string, Set<string>>();
  #removed = 0;

  /** `kind` is never shown; it keeps a thousand sentences about one thing from hiding the one about another. */
  add(kind: string, sentence: string): void {
    const sentences = this.#kinds.get(kind) ?? new Set();
    this.#kinds.set(kind, sentences.add(sentence));
  }

  countRemoved(characters: number): void {
    this.#removed += characters;
  }

  sentences(): string[] {
    const told = [...this.#kinds.values()].flatMap((sentences) => {
      const more = sentences.size - TOLD_OF_A_KIND;
      const first = [...sentences].slice(0, TOLD_OF_A_KIND);
      return more > 0
        ? [...first, `The same is true in ${more} more ${more === 1 ? "place" : "places"}.`]
        : first;
    });
    return this.#removed > 0 ? [this.#removal(), ...told] : told;
  }

  #removal(): string {
    return this.#removed === 1
      ? "1 invisible character was removed."
      : `${this.#removed.toLocaleString("en")} invisible characters were removed.`;
  }
}
