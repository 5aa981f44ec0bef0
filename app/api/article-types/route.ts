import { listArticleTypes } from "@/db/article-types";
import { createArticleType } from "@/db/edit-article-types";
import { NewArticleType } from "@/domain/stage/stage";
import { answer, answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({}, async ({ database, viewer }) =>
  answer({ types: await listArticleTypes(database, viewer) }),
);

export const POST = handle({ body: NewArticleType }, async ({ database, viewer, body }) => {
  const { type, created } = await createArticleType(database, viewer, body);
  return answerCreated(type, created);
});
