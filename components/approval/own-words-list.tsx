import type { OwnWords } from "@/domain/stage/stage";

type Props = { words: readonly OwnWords[]; onShow: (words: OwnWords) => void };

const SHOWN = 5;

/** Words of one's own that one would approve, each a way to where they stand. */
export function OwnWordsList({ words, onShow }: Props) {
  const more = words.length - SHOWN;
  return (
    <ul className="-mx-2 mt-0.5 flex flex-col gap-0.5">
      {words.slice(0, SHOWN).map((one) => (
        <li key={`${one.start} ${one.end}`}>
          <button
            type="button"
            className="w-full rounded-md px-2 py-1 text-left text-sm text-ink-2 hover:text-ink"
            title={`Written in revision ${one.revision}`}
            onClick={() => onShow(one)}
          >
            <span className="line-clamp-2 underline underline-offset-2">“{one.exact}”</span>
          </button>
        </li>
      ))}
      {more > 0 && <li className="px-2 text-xs text-ink-3">and {more} more</li>}
    </ul>
  );
}
