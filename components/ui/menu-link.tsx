"use client";
import { Menu } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactNode } from "react";
import { menuItemClass } from "./menu-item-class";

/** A line of a menu that goes somewhere. */
export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Menu.LinkItem closeOnClick render={<Link href={href} />} className={menuItemClass}>
      {icon && <span className="text-ink-3 [&_svg]:size-4">{icon}</span>}
      <span className="flex-1">{children}</span>
    </Menu.LinkItem>
  );
}
