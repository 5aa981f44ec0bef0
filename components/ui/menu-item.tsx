"use client";
import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { menuItemClass } from "./menu-item-class";

type Props = {
  onSelect: () => void;
  icon?: ReactNode;
  /** It ends something. */
  isGrave?: boolean;
  children: ReactNode;
};

export function MenuItem({ onSelect, icon, isGrave = false, children }: Props) {
  return (
    <Menu.Item onClick={onSelect} className={menuItemClass}>
      {icon && <span className="text-ink-3 [&_svg]:size-4">{icon}</span>}
      <span className={`flex-1 ${isGrave ? "text-correction" : ""}`}>{children}</span>
    </Menu.Item>
  );
}
