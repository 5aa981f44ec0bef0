"use client";
import { Menu as BaseMenu } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";

type Props = {
  /** The button that opens it. */
  trigger: ReactElement;
  children: ReactNode;
};

/** A list of things to do: `MenuItem` and `MenuChoice` inside. */
export function Menu({ trigger, children }: Props) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="z-50 outline-none" align="end" sideOffset={6} collisionPadding={8}>
          <BaseMenu.Popup className="max-h-(--available-height) max-w-[min(24rem,var(--available-width))] min-w-44 origin-(--transform-origin) overflow-y-auto rounded-xl border border-line-2 bg-card p-1 shadow-card outline-none transition-[opacity,scale] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
