"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import type { ReactNode } from "react";
import { Tooltip } from "@/components/ui/tooltip";

type Props = {
  label: string;
  /** Shown beside the picture where there is room. */
  words?: string;
  /** The keys that do the same, as a person reads them. */
  keys?: string;
  /** For what is on or off at the caret. */
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
};

/** One tool of the editor. Pressing it leaves the selection where it is. */
export function ToolButton({ label, words, keys, pressed, disabled = false, onPress, children }: Props) {
  return (
    <Tooltip label={label} kbd={keys}>
      <Toolbar.Button
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
        className="flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-md text-ink-2 hover:bg-line/60 hover:text-ink aria-pressed:bg-accent-bg aria-pressed:text-accent data-disabled:opacity-40 data-disabled:hover:bg-transparent pointer-coarse:h-11 pointer-coarse:min-w-11 [&_svg]:size-4 pointer-coarse:[&_svg]:size-5"
      >
        {children}
        {words && <span className="pr-1.5 text-xs whitespace-nowrap max-[1439px]:hidden">{words}</span>}
      </Toolbar.Button>
    </Tooltip>
  );
}
