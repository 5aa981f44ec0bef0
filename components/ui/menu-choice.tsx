"use client";
import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { menuItemClass } from "./menu-item-class";

type Props<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string; icon?: ReactNode }[];
  onChange: (value: Value) => void;
};

/** A group of lines in a menu of which one holds. */
export function MenuChoice<Value extends string>({ label, value, choices, onChange }: Props<Value>) {
  return (
    <Menu.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)} aria-label={label}>
      {choices.map((choice) => (
        <Menu.RadioItem key={choice.value} value={choice.value} closeOnClick className={menuItemClass}>
          {choice.icon && <span className="text-ink-3 [&_svg]:size-4">{choice.icon}</span>}
          <span className="min-w-0 flex-1 wrap-anywhere">{choice.label}</span>
          <Menu.RadioItemIndicator>
            <Check aria-hidden="true" className="size-4 text-accent" />
          </Menu.RadioItemIndicator>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
