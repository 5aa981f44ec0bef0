import { formatOfFileName } from "@/domain/article/format-of-file-name";

type ImportFile = { text: string } | { problem: string };

/** The text of a file somebody chose, or why there is none, in words. */
export async function readImportFile(file: File, decode: (bytes: Uint8Array) => string): Promise<ImportFile> {
  const unknown = !formatOfFileName(file.name) && !file.type.startsWith("text/") && file.type !== "";
  if (unknown) return { problem: `${file.name} is not a text, Markdown or HTML file.` };
  try {
    return { text: decode(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    return { problem: `${file.name}: ${error instanceof Error ? error.message : "could not be read."}` };
  }
}
