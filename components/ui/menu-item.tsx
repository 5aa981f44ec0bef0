"use client";
import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { menuItemClass } from "./menu-item-class";

type Props = {
  onSelect: () => void;
  icon?: ReactNode;
  children: ReactNode;
};

export function MenuItem({ onSelect, icon, children }: Props) {
  return (
    <Menu.Item onClick={onSelect} className={menuItemClass}>
      {icon && <span className="text-ink-3 [&_svg]:size-4">{icon}</span>}
      <span className="flex-1">{children}</span>
    </Menu.Item>
  );
}
