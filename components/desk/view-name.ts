import type { ReadingView } from "@/domain/document/reading-view";

/** What a view is called, and what it shows, as the help says it. */
export const VIEW_NAME: Record<ReadingView, string> = {
  marks: "All marks",
  simple: "Simple",
  final: "Final",
  original: "Original",
};

export const VIEW_MEANING: Record<ReadingView, string> = {
  marks: "The text as it stands, with every annotation on its words and every open correction written in.",
  simple:
    "The text as it stands and nothing on it. A line at the side marks where something was said; press it, or the words, to read what.",
  final:
    "A preview: the text as it would read if everything open were approved. Corrections that compete for the same words, and those whose words changed, are not in it. Nothing is approved by looking.",
  original: "The text as it came in, with what was said about it then.",
};
