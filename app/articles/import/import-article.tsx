"use client";
import { ImportForm } from "@/components/article/import-form";
import { SignInAgain } from "@/components/member/sign-in-again";
import type { Viewer } from "@/domain/member/member";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { decodeUpload } from "@/exchange/decode-upload";

/** Files are read in the browser, by the same rules as an upload: what is wrong shows before anything is sent. */
export function ImportArticle({ viewer, types }: { viewer: Viewer; types: ArticleTypeView[] }) {
  return (
    <>
      <ImportForm memberId={viewer.memberId} decode={decodeUpload} types={types} />
      <SignInAgain viewer={viewer} work="is_sent" />
    </>
  );
}
