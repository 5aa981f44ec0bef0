"use client";
import { useRef, useState } from "react";
import type { ImportFormat } from "@/domain/article/article";
import { formatOfFileName } from "@/domain/article/format-of-file-name";
import { readImportFile } from "./read-import-file";

type Options = {
  /** The text in a file's bytes; throws an error that says why there is none. */
  decode: (bytes: Uint8Array) => string;
  /** Why a file's text cannot be brought in, `null` when nothing speaks against it. */
  problemOf: (text: string, format: ImportFormat) => Promise<string | null>;
  onRefused: (problem: string) => void;
  onRead: (text: string, format: ImportFormat) => void;
};

/** Reads a file whole and asks whether it can be brought in, before it takes the place of anything. */
export function useFileReader({ decode, problemOf, onRefused, onRead }: Options) {
  const newest = useRef<File>(undefined);
  const [reading, setReading] = useState(false);
  const readFile = async (file: File) => {
    newest.current = file;
    setReading(true);
    const read = await readImportFile(file, decode);
    const text = "text" in read ? read.text : "";
    const format = formatOfFileName(file.name) ?? "text";
    const problem = "problem" in read ? read.problem : await problemOf(text, format);
    if (newest.current !== file) return;
    setReading(false);
    if (problem === null) onRead(text, format);
    else onRefused("problem" in read ? problem : `${file.name}: ${problem}`);
  };
  return { reading, readFile };
}
