import { compareDocuments } from "@/domain/revision/compare-documents";
import type { RevisionSummary } from "@/domain/revision/revision";
import type { ApiError } from "@/lib/client/api";
import type { EditRequests } from "@/lib/client/edit-requests";
import type { Conflict, EditSession } from "./desk-editor-session";

/** What a person has to look at when the server could not bring two edits together. */
export async function settleEdits(
  error: ApiError,
  session: EditSession,
  requests: EditRequests,
): Promise<Conflict> {
  const { newest } = error.current as { newest: RevisionSummary };
  const [{ documentAfter }, { mineOnTop }, theirs] = await Promise.all([
    import("@/components/article/editor/document-after"),
    import("@/components/article/editor/mine-on-top"),
    requests.readRevision(newest.number),
  ]);
  const { base, keeper } = session;
  const mine = documentAfter(base.document, keeper.snapshot().draft.steps);
  if (!mine) throw new Error("What is being written does not fit the revision it was begun on");
  const { document, steps } = mineOnTop({ base: base.document, mine, theirs: theirs.document });
  return {
    message: error.message,
    newest,
    base: { number: theirs.number, document: theirs.document, annotations: theirs.annotations },
    mine,
    comparison: compareDocuments(theirs.document, document),
    steps,
  };
}
