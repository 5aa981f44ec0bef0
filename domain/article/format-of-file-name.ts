import type { ImportFormat } from "./article";

const BY_ENDING: Record<string, ImportFormat> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
};

/** The format a file's name speaks of, `null` where it is none that can be brought in. */
export function formatOfFileName(name: string): ImportFormat | null {
  const ending = name.toLowerCase().match(/\.([a-z]+)$/)?.[1];
  return (ending && BY_ENDING[ending]) || null;
}
