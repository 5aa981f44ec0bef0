"use client";
import { ImportForm } from "@/components/article/import-form";
import { SignInAgain } from "@/components/member/sign-in-again";
import type { Viewer } from "@/domain/member/member";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { decodeUpload } from "@/exchange/decode-upload";
import { sessionState } from "@/lib/client/session-state";
import { useSessionState } from "@/lib/client/use-session-state";

/** Files are read in the browser, by the same rules as an upload: what is wrong shows before anything is sent. */
export function ImportArticle({ viewer, types }: { viewer: Viewer; types: ArticleTypeView[] }) {
  const { memberId, name } = viewer;
  const session = useSessionState();
  return (
    <>
      <ImportForm memberId={memberId} decode={decodeUpload} types={types} />
      <SignInAgain
        open={session === "asked"}
        member={{ id: memberId, name }}
        work="is_sent"
        onSignedIn={sessionState.restored}
        onLater={sessionState.postpone}
      />
    </>
  );
}
