import type { DraftView, KeepDraft, SaveDocument, SaveEdit } from "@/domain/revision/new-revision";
import type { RevisionView } from "@/domain/revision/revision";
import { requestJson } from "./api";
import { saveRevision } from "./save-revision";

const pathOf = (articleId: string, rest: string) => `/api/articles/${articleId}/${rest}`;

/** What the editor asks of the server, as one member, about one article. */
export function editRequests(memberId: string, articleId: string) {
  return {
    async readDraft(): Promise<DraftView | null> {
      const answer = await requestJson<{ draft: DraftView | null }>(
        "GET",
        pathOf(articleId, "draft"),
        undefined,
        { memberId },
      );
      return answer.draft;
    },
    keepDraft: (draft: KeepDraft) =>
      requestJson<DraftView>("PUT", pathOf(articleId, "draft"), draft, { memberId }),
    forgetDraft: () => requestJson<void>("DELETE", pathOf(articleId, "draft"), {}, { memberId }),
    save: (edit: SaveEdit | SaveDocument) => saveRevision(memberId, articleId, edit),
    readRevision: (number: number) =>
      requestJson<RevisionView>("GET", pathOf(articleId, `revisions/${number}`), undefined, { memberId }),
  };
}

export type EditRequests = ReturnType<typeof editRequests>;
