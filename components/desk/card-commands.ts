"use client";

import { useEffect } from "react";
import { type CardCommands, useDesk } from "./desk-context";

/** Lets the keys of the desk work on this card while it is open. */
export function useCardCommands(commands: CardCommands): void {
  const { commands: current } = useDesk();
  useEffect(() => {
    current.current = commands;
    return () => {
      if (current.current === commands) current.current = null;
    };
  });
}
