"use client";

import { useEffect } from "react";
import { useDesk } from "./desk-context";

/** What a key may ask of the open card; one that is missing is not allowed there. */
export type CardCommands = {
  approve?: () => void;
  stet?: () => void;
  reply?: () => void;
  undo?: () => void;
  /** Why approving or declining is not offered. */
  hint?: string;
};

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
