"use client";
import { Menu } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactNode } from "react";
import { menuItemClass } from "./menu-item-class";

type Props = { href: string; icon?: ReactNode; className?: string; children: ReactNode };

/** A line of a menu that leads to another page. */
export function MenuLink({ href, icon, className = "", children }: Props) {
  return (
    <Menu.LinkItem render={<Link href={href} />} closeOnClick className={`${menuItemClass} ${className}`}>
      {icon && <span className="text-ink-3 [&_svg]:size-4">{icon}</span>}
      <span className="flex-1">{children}</span>
    </Menu.LinkItem>
  );
}
