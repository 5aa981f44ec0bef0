"use client";
import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";
import { menuItemClass } from "./menu-item-class";

type Props = {
  onSelect: () => void;
  icon?: ReactNode;
  kbd?: string;
  disabled?: boolean;
  children: ReactNode;
};

export function MenuItem({ onSelect, icon, kbd, disabled, children }: Props) {
  return (
    <Menu.Item onClick={onSelect} disabled={disabled} className={menuItemClass}>
      {icon && <span className="text-ink-3 [&_svg]:size-4">{icon}</span>}
      <span className="flex-1">{children}</span>
      {kbd && (
        <span aria-hidden="true">
          <Kbd>{kbd}</Kbd>
        </span>
      )}
    </Menu.Item>
  );
}
