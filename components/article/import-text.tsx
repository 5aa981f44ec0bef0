"use client";
import { FileUp } from "lucide-react";
import { type ClipboardEvent, type DragEvent, type Ref, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { ImportFormat } from "@/domain/article/article";

const FORMAT_NAMES: Record<ImportFormat, string> = { text: "Plain text", markdown: "Markdown", html: "HTML" };
const ACCEPT = ".txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";

type Props = {
  body: string;
  format: ImportFormat;
  error?: string;
  placeholder?: string;
  bodyRef: Ref<HTMLTextAreaElement>;
  /** `whole`: a paste took the place of every word there was. */
  onBody: (body: string, whole: boolean) => void;
  onFormat: (format: ImportFormat) => void;
  onFile: (file: File) => void;
};

/** The text itself: typed, pasted, chosen or dropped. */
export function ImportText({
  body,
  format,
  error,
  placeholder = "Paste the draft here, or drop a file. The first line is proposed as the headline.",
  bodyRef,
  onBody,
  onFormat,
  onFile,
}: Props) {
  const { over, ...drop } = useDrop(onFile);
  const whole = useRef(false);
  return (
    <section aria-label="Text of the article" className="flex min-h-0 flex-1 flex-col" {...drop}>
      <Field
        label="Text"
        aside={<FormatChoice format={format} onFormat={onFormat} />}
        error={error}
        className="min-h-0 flex-1"
      >
        {(control) => (
          <div className="relative flex min-h-60 flex-1">
            <TextArea
              {...control}
              ref={bodyRef}
              value={body}
              onChange={(event) => {
                // A paste that changes nothing is no change: the next one may be a key.
                const isPaste = (event.nativeEvent as InputEvent).inputType === "insertFromPaste";
                onBody(event.target.value, isPaste && whole.current);
              }}
              onPaste={(event) => {
                pasteFile(event, onFile);
                whole.current = !event.defaultPrevented && isAllSelected(event.currentTarget);
              }}
              placeholder={placeholder}
              spellCheck={false}
              className="h-full min-h-60 flex-1 resize-none field-sizing-fixed leading-relaxed"
            />
            {over && (
              <p className="pointer-events-none absolute inset-0 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-bg/90 font-medium text-accent">
                Drop the file to read it
              </p>
            )}
          </div>
        )}
      </Field>
      <FileChoice onFile={onFile} />
    </section>
  );
}

function FormatChoice({ format, onFormat }: Pick<Props, "format" | "onFormat">) {
  return (
    <Select
      aria-label="Format of the text"
      className="w-32"
      value={format}
      onChange={(event) => onFormat(event.target.value as ImportFormat)}
    >
      {Object.entries(FORMAT_NAMES).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function FileChoice({ onFile }: Pick<Props, "onFile">) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
      <Button size="small" onClick={() => input.current?.click()}>
        <FileUp aria-hidden="true" className="size-4" />
        Choose a file
      </Button>
      <span>Text, Markdown or HTML, in UTF-8, up to 2 MiB and 200,000 words.</span>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        hidden
        aria-label="File with the text"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </p>
  );
}

function isAllSelected({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return value !== "" && selectionStart === 0 && selectionEnd === value.length;
}

function pasteFile(event: ClipboardEvent, onFile: (file: File) => void) {
  const file = event.clipboardData.files[0];
  if (!file || event.clipboardData.types.includes("text/plain")) return;
  event.preventDefault();
  onFile(file);
}

function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
        setOver(false);
    },
    onDrop(event: DragEvent) {
      const file = event.dataTransfer.files[0];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      onFile(file);
    },
  };
}
