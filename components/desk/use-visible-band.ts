"use client";

import { type RefObject, useEffect, useState } from "react";

const STEP = 400;
const BEYOND = 1200;

/** The part of the margin worth rendering, in pixels from its top: what is on screen and some way beyond. */
export function useVisibleBand(marginRef: RefObject<HTMLElement | null>): { from: number; to: number } {
  const [step, setStep] = useState(0);
  const [height, setHeight] = useState(2000);
  useEffect(() => {
    const update = () => {
      const top = marginRef.current?.getBoundingClientRect().top ?? 0;
      setStep(Math.round(-top / STEP));
      setHeight(window.innerHeight);
    };
    update();
    window.addEventListener("scroll", update, { passive: true });
    window.addEventListener("resize", update);
    return () => {
      window.removeEventListener("scroll", update);
      window.removeEventListener("resize", update);
    };
  }, [marginRef]);
  return { from: step * STEP - BEYOND, to: step * STEP + height + BEYOND };
}
