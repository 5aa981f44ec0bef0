import { type APIRequestContext, expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import type { CreateAnnotation } from "@/domain/annotation/annotation";
import type { ArticleView, ImportArticle } from "@/domain/article/article";

type Draft = Pick<ImportArticle, "body"> & Partial<ImportArticle>;

/** An article of the story's own, made where the import is not the point. */
export async function createArticle(api: APIRequestContext, draft: Draft): Promise<ArticleView> {
  const answer = await api.post("/api/articles", {
    data: { id: uuidv7(), format: "text", standfirst: "", ...draft },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as ArticleView;
}

/** An article as a member sees it now. */
export async function readArticle(api: APIRequestContext, articleId: string): Promise<ArticleView> {
  const answer = await api.get(`/api/articles/${articleId}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as ArticleView;
}

/** A new text for the article, saved as its next revision; answers the article as it then stands. */
export async function saveDraft(
  api: APIRequestContext,
  { id }: ArticleView,
  body: string,
): Promise<ArticleView> {
  const { headline, revision } = await readArticle(api, id);
  const answer = await api.post(`/api/articles/${id}/revisions`, {
    data: {
      id: uuidv7(),
      baseRevision: revision.number,
      format: "text",
      headline,
      body,
      reason: "The reporter sent it.",
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return readArticle(api, id);
}

type Payload<Kind extends CreateAnnotation["kind"]> = Omit<
  Extract<CreateAnnotation, { kind: Kind }>,
  "id" | "target"
>;

/** Annotates the first place where `words` stand in the article as it was created; answers the new id. */
export async function annotate(
  api: APIRequestContext,
  { id: articleId, revision }: ArticleView,
  words: string,
  payload: Payload<"comment"> | Payload<"correction"> | Payload<"source">,
): Promise<string> {
  const start = revision.text.indexOf(words);
  expect(start, `“${words}” stands in the article`).toBeGreaterThanOrEqual(0);
  const id = uuidv7();
  const target = { revision: revision.number, start, end: start + words.length, exact: words };
  const answer = await api.post(`/api/articles/${articleId}/annotations`, {
    data: { id, target, ...payload },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return id;
}

/** A correction of the first place where `words` stand. */
export function propose(api: APIRequestContext, article: ArticleView, words: string, replacement: string) {
  return annotate(api, article, words, { kind: "correction", replacement, reason: "It reads better." });
}

/** Approves a correction nobody has touched since it was proposed. */
export async function approve(api: APIRequestContext, correctionId: string): Promise<void> {
  const answer = await api.post(`/api/corrections/${correctionId}/decision`, {
    data: { outcome: "approved", version: 1 },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Declines a correction nobody has touched since it was proposed. */
export async function decline(api: APIRequestContext, correctionId: string): Promise<void> {
  const answer = await api.post(`/api/corrections/${correctionId}/decision`, {
    data: { outcome: "declined", reason: "The words stand.", version: 1 },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Answers in the thread of an annotation. */
export async function reply(api: APIRequestContext, annotationId: string, body: string): Promise<void> {
  const answer = await api.post(`/api/annotations/${annotationId}/comments`, {
    data: { id: uuidv7(), body },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}
