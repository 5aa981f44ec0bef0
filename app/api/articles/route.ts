import { createArticle, listArticles } from "@/db/articles";
import { ArticleQuery, ImportArticle } from "@/domain/article/article";
import { readArticle } from "@/exchange/read-article";
import { answer, answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { readImport } from "@/lib/server/read-import";

export const GET = handle({ query: ArticleQuery }, async ({ database, viewer, query }) =>
  answer(await listArticles(database, viewer, query)),
);

export const POST = handle({}, async ({ database, viewer, request }) => {
  const { id, typeId, ...text } = await readImport(request, ImportArticle);
  const { document } = readArticle(text);
  const { article, created } = await createArticle(database, viewer, { id, document, typeId });
  return answerCreated(article, created);
});
