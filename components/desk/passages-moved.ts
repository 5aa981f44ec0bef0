/** An event on the article: words stand elsewhere on the page now, though the article may be as tall as before. */
export const PASSAGES_MOVED = "passages-moved";
