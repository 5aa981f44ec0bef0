"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { Button } from "./button";
import { Menu } from "./menu";
import { MenuChoice } from "./menu-choice";
import { useTheme } from "./theme";

const CHOICES = [
  { value: "system", label: "As the system", icon: <Monitor aria-hidden="true" className="size-4" /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden="true" className="size-4" /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden="true" className="size-4" /> },
] as const;

export function ThemeToggle() {
  const [theme, choose] = useTheme();
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label="Light or dark">
          {CHOICES.find((choice) => choice.value === theme)?.icon}
        </Button>
      }
    >
      <MenuChoice label="Light or dark" value={theme} choices={CHOICES} onChange={choose} />
    </Menu>
  );
}
