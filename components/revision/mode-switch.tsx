import Link from "next/link";
import { comparePath } from "./compare-path";
import type { ComparisonMode } from "./comparison-row";

const MODES: { mode: ComparisonMode; name: string }[] = [
  { mode: "inline", name: "In one text" },
  { mode: "side_by_side", name: "Side by side" },
];

type Props = { articleId: string; from: number; to: number; mode: ComparisonMode };

/** How a comparison is shown: two links, the current one pressed in. Not where there is no room for two texts. */
export function ModeSwitch({ articleId, from, to, mode: current }: Props) {
  return (
    <nav
      aria-label="How it is shown"
      className="flex rounded-lg border border-line-2 bg-card p-0.5 max-[760px]:hidden"
    >
      {MODES.map(({ mode, name }) => (
        <Link
          key={mode}
          href={comparePath(articleId, { from, to, mode })}
          scroll={false}
          replace
          aria-current={mode === current || undefined}
          className="rounded-md px-2.5 py-1 text-sm font-medium whitespace-nowrap text-ink-2 hover:text-ink aria-[current]:bg-line/70 aria-[current]:text-ink pointer-coarse:py-2"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
