"use client";
import { Eye } from "lucide-react";
import { memo, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Spinner } from "@/components/ui/spinner";
import type { ImportPreview as Preview } from "@/domain/article/article";
import type { DocumentJson } from "@/domain/document/document-json";
import { DocumentBlocks } from "./document-blocks";
import { ImportWarnings } from "./import-warnings";
import { numberBlocks } from "./number-blocks";

/** More than anybody looks through before saving; the rest on demand. */
const BLOCKS_SHOWN = 200;

type Props = { preview: Preview | undefined; pending: boolean };

/** What was understood of the text, as it will be read on the desk. */
export function ImportPreview({ preview, pending }: Props) {
  if (!preview && pending)
    return (
      <div role="status" className="grid h-full min-h-60 place-items-center text-ink-3">
        <Spinner className="size-5" />
        <span className="sr-only">Reading the text</span>
      </div>
    );
  if (!preview)
    return (
      <EmptyState icon={<Eye />} title="The article as it will be read">
        Once there is a text, you see here what was understood of it: headline, standfirst, paragraphs, lists
        and pictures. Nothing is saved before you say so.
      </EmptyState>
    );
  return (
    <div className="mx-auto max-w-[40rem] px-5 py-8 md:px-10">
      <ImportWarnings warnings={preview.warnings} />
      <PreviewText document={preview.document} />
    </div>
  );
}

const PreviewText = memo(function PreviewText({ document }: { document: DocumentJson }) {
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, document.content.length - BLOCKS_SHOWN);
  const shown = useMemo(() => {
    const content = hidden > 0 ? document.content.slice(0, BLOCKS_SHOWN) : document.content;
    return numberBlocks({ type: "doc", content });
  }, [document, hidden]);
  return (
    <>
      <article className="article-text" aria-label="Preview">
        <DocumentBlocks document={shown} />
      </article>
      {hidden > 0 && (
        <Button onClick={() => setAll(true)}>
          Show the other {hidden.toLocaleString("en-GB")} paragraphs
        </Button>
      )}
    </>
  );
});
