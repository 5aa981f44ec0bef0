import type { NewsroomSettings } from "@/domain/newsroom/newsroom";
import type { ArticleTypeView, EditArticleType, NewArticleType, SetApprovalRule } from "@/domain/stage/stage";
import { requestJson } from "./api";

const pathOf = (typeId: string) => `/api/article-types/${typeId}`;

/** Adds a type of articles. The same id twice is one type. */
export function createArticleType(memberId: string, request: NewArticleType): Promise<ArticleTypeView> {
  return requestJson("POST", "/api/article-types", request, { memberId });
}

export function editArticleType(
  memberId: string,
  typeId: string,
  request: EditArticleType,
): Promise<ArticleTypeView> {
  return requestJson("PUT", pathOf(typeId), request, { memberId });
}

export function deleteArticleType(memberId: string, typeId: string, version: number): Promise<void> {
  return requestJson("DELETE", pathOf(typeId), { version }, { memberId });
}

export function setApprovalRule(memberId: string, request: SetApprovalRule): Promise<NewsroomSettings> {
  return requestJson("PUT", "/api/settings/approvals", request, { memberId });
}
