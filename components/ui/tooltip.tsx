"use client";
import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

/** Names a button that shows only an icon. The button still needs its `aria-label`. */
export function Tooltip({
  label,
  kbd,
  children,
}: {
  label: ReactNode;
  kbd?: string;
  children: ReactElement;
}) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner className="z-50" sideOffset={6} collisionPadding={8}>
          <BaseTooltip.Popup className="flex items-center gap-1 rounded-md bg-ink px-2 py-1 text-xs text-paper shadow-card transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
            {kbd && <Kbd>{kbd}</Kbd>}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
