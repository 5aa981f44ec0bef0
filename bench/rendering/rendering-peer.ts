import type { Highlight } from "@/components/article/highlight";
import type { RenderingSample } from "./rendering-sample";

/** One way to show an article with its annotations in a page. */
export type RenderingPeer = {
  show(root: HTMLElement, sample: RenderingSample): void;
  add(highlight: Highlight): void;
  activate(id: string): void;
  /** Whether an annotation is on the page now, as active where that is asked. */
  hasPainted(id: string, isActive: boolean): boolean;
};
