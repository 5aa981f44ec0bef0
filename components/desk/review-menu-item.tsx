"use client";

import { Lock } from "lucide-react";
import { MenuItem } from "@/components/ui/menu-item";
import type { ArticleView } from "@/domain/article/article";
import { useReview } from "./use-review";

/** The way into writing in private, where there is one. */
export function ReviewMenuItem({ article }: { article: ArticleView }) {
  const { begin } = useReview();
  if (!article.can.annotate || article.review) return null;
  return (
    <MenuItem icon={<Lock />} onSelect={() => void begin()}>
      Review in private
    </MenuItem>
  );
}
