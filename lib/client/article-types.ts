import { queryOptions } from "@tanstack/react-query";
import type { ArticleView } from "@/domain/article/article";
import type { ArticleTypeView, SetArticleType } from "@/domain/stage/stage";
import { requestJson } from "./api";

/** The newsroom's types of articles, the default first. */
export function articleTypesQuery(memberId: string) {
  return queryOptions({
    queryKey: ["article-types", memberId] as const,
    queryFn: async ({ signal }) => {
      const path = "/api/article-types";
      return (await requestJson<{ types: ArticleTypeView[] }>("GET", path, undefined, { signal, memberId }))
        .types;
    },
    staleTime: 60_000,
  });
}

/** Makes a draft an article of another type: it needs the readings of that from then on. */
export function setArticleType(
  memberId: string,
  articleId: string,
  request: SetArticleType,
): Promise<ArticleView> {
  return requestJson("PUT", `/api/articles/${articleId}/type`, request, { memberId });
}
