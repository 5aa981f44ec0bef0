import type { EventView } from "./event";

type Place = {
  articleId: string | null;
  /** The annotation it is about. */
  annotation?: { id: string; isDeleted: boolean } | undefined;
};

/** Where what happened is to be seen, as a path of this Stet; `undefined` for what is not there any more. */
export function placeOfEvent(
  { type, revision }: Pick<EventView, "type" | "revision">,
  { articleId, annotation }: Place,
): string | undefined {
  if (articleId === null) return placeInSettings(type);
  const article = `/articles/${articleId}`;
  if (annotation) return annotation.isDeleted ? undefined : `${article}#annotation-${annotation.id}`;
  const isText = type.startsWith("revision.") || type === "article.imported";
  return isText && revision !== undefined ? `${article}/history/${revision}` : article;
}

function placeInSettings(type: EventView["type"]): string | undefined {
  if (/^(member|invite)\./.test(type)) return "/settings/members";
  return /^(article_type|settings)\./.test(type) ? "/settings/stages" : undefined;
}
