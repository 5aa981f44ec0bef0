"use client";

import { useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationView, Target } from "@/domain/annotation/annotation";
import type { Action } from "@/lib/client/action";
import { ApiError } from "@/lib/client/api";

/** Gives an annotation other words to stand on: first asked for, then selected. */
export function useRetarget(decide: (action: Action) => Promise<unknown>) {
  const [annotation, setAnnotation] = useState<AnnotationView | null>(null);
  /** Returns the annotation that now stands there. */
  const attach = async (target: Target): Promise<string | null> => {
    if (!annotation) return null;
    try {
      await decide({ name: "retarget", id: annotation.id, body: { version: annotation.version, target } });
      setAnnotation(null);
      return annotation.id;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toasts.add({ title: "Not attached", description: error.message, type: "error" });
      return null;
    }
  };
  return { annotation, begin: setAnnotation, cancel: () => setAnnotation(null), attach };
}
