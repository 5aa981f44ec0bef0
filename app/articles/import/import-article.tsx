"use client";
import { ImportForm } from "@/components/article/import-form";
import { decodeUpload } from "@/exchange/decode-upload";

/** Files are read in the browser, by the same rules as an upload: what is wrong shows before anything is sent. */
export function ImportArticle({ memberId }: { memberId: string }) {
  return <ImportForm memberId={memberId} decode={decodeUpload} />;
}
