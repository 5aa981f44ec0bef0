"use client";

import { useState } from "react";
import { isSafeImage } from "@/domain/document/safe-address";

/** A figure's image, or its description where the image is not one we load or cannot be loaded. */
export function FigureImage({ src, alt }: { src: string; alt: string }) {
  const [failed, setFailed] = useState<string | null>(null);
  if (!isSafeImage(src) || failed === src)
    return (
      <div className="figure-missing" data-inserted="">
        {alt ? `Image not shown: ${alt}` : "Image not shown"}
      </div>
    );
  return (
    // biome-ignore lint/performance/noImgElement: images are not optimised by the server
    <img
      src={src}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      draggable={false}
      onError={() => setFailed(src)}
    />
  );
}
