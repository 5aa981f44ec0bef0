"use client";

import { Tooltip } from "@/components/ui/tooltip";
import { READING_VIEWS, type ReadingView } from "@/domain/document/reading-view";
import { VIEW_NAME } from "./view-name";

type Props = { view: ReadingView; onChange: (view: ReadingView) => void };

/** The four ways to read the article, one of which holds. */
export function ViewSwitch({ view, onChange }: Props) {
  return (
    <fieldset aria-label="How the article is shown" className="flex rounded-lg bg-line/45 p-0.5 text-sm">
      {READING_VIEWS.map((one, at) => (
        <Tooltip key={one} label={VIEW_NAME[one]} kbd={`${at + 1}`}>
          <button
            type="button"
            aria-pressed={view === one}
            aria-keyshortcuts={`${at + 1}`}
            onClick={() => onChange(one)}
            className="min-h-7 rounded-md px-2.5 whitespace-nowrap text-ink-2 hover:text-ink aria-pressed:bg-card aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-[0_0_0_1px_var(--line-2)] pointer-coarse:min-h-9"
          >
            {VIEW_NAME[one]}
          </button>
        </Tooltip>
      ))}
    </fieldset>
  );
}
