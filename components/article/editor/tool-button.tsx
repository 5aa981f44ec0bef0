"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import type { ReactNode } from "react";
import { Tooltip } from "@/components/ui/tooltip";

type Props = {
  label: string;
  /** The keys that do the same, as a person reads them. */
  keys?: string;
  /** For what is on or off at the caret. */
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
};

/** One tool of the editor. Pressing it leaves the selection where it is. */
export function ToolButton({ label, keys, pressed, disabled = false, onPress, children }: Props) {
  return (
    <Tooltip label={label} kbd={keys}>
      <Toolbar.Button
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
        className="grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-line/60 hover:text-ink aria-pressed:bg-accent-bg aria-pressed:text-accent data-disabled:opacity-40 data-disabled:hover:bg-transparent pointer-coarse:size-11 [&_svg]:size-4 pointer-coarse:[&_svg]:size-5"
      >
        {children}
      </Toolbar.Button>
    </Tooltip>
  );
}
