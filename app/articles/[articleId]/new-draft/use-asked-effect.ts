"use client";
import { useEffect, useState } from "react";

const HASH = /^#effect-([0-9a-f-]{36})$/;

/** The annotation whose entry was asked for by a press on its words in the comparison. */
export function useAskedEffect(): string | null {
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    const follow = () => setAsked(HASH.exec(window.location.hash)?.[1] ?? null);
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  // The entry may only come with the group that is opened for it.
  useEffect(() => {
    if (!asked) return;
    const entry = document.getElementById(`effect-${asked}`);
    entry?.scrollIntoView({ block: "center" });
    entry?.focus({ preventScroll: true });
  }, [asked]);
  return asked;
}
