"use client";

import { type RefObject, useEffect, useState } from "react";

const STEP = 400;
const BEYOND = 1200;

/**
 * What of the margin is on screen, in pixels from its top and in coarse steps: `top` is near the first pixel; `from`
 * to `to`, with some way beyond on either side, is worth rendering.
 */
export function useVisibleBand(marginRef: RefObject<HTMLElement | null>) {
  const [step, setStep] = useState(0);
  const [height, setHeight] = useState(2000);
  useEffect(() => {
    const update = () => {
      const top = marginRef.current?.getBoundingClientRect().top ?? 0;
      setStep(Math.ceil(-top / STEP));
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
  const top = step * STEP;
  return { top, from: top - BEYOND, to: top + height + BEYOND };
}
