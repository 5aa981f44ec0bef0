import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { giveApproval } from "@/db/approvals";
import { findArticleType } from "@/db/article-types";
import { assign } from "@/db/assign";
import { beginReview } from "@/db/reviews";
import { articleType } from "@/db/schema/article-type";
import { urgentPublication } from "@/db/schema/urgent-publication";
import type { Role } from "@/domain/member/member";
import { AUTHOR, DECIDERS, EDITORS, EVERYBODY, type MatrixRow, ofArticle, ofComment } from "./matrix-row";
import type { MatrixWorld } from "./matrix-world";

const viewerOf = ({ newsroom }: MatrixWorld, role: Role) => newsroom.members[role].viewer;
const days = "?since=2026-01-01";

async function approvalOfEditor(world: MatrixWorld): Promise<Record<string, string>> {
  const id = uuidv7();
  const { database, article } = world;
  await giveApproval(database, viewerOf(world, "editor"), article.id, "desk", { id, revision: 1 });
  return { articleId: article.id, stageKey: "desk", approvalId: id };
}

/** The managing editor has published the world's article without its stages. */
async function publishedUrgently({ database, article, newsroom }: MatrixWorld): Promise<void> {
  const { newsroomId, memberId } = newsroom.members.managing_editor.viewer;
  const row = {
    newsroomId,
    articleId: article.id,
    revision: 1,
    memberId,
    reason: "Fire.",
    missing: ["Desk"],
  };
  await database.insert(urgentPublication).values(row);
}

async function anotherType({ database, newsroom }: MatrixWorld): Promise<string> {
  const { newsroomId } = newsroom.members.admin.viewer;
  const usual = await findArticleType(database, newsroomId);
  const all = await database.select().from(articleType).where(eq(articleType.newsroomId, newsroomId));
  return all.find(({ id }) => id !== usual?.id)?.id ?? "";
}

/** The editor asks the copy editor for the article. */
async function assignedToCopy(world: MatrixWorld): Promise<Record<string, string>> {
  const assignmentId = uuidv7();
  const memberId = viewerOf(world, "copy_editor").memberId;
  const request = { id: assignmentId, kind: "article" as const, memberId };
  await assign(world.database, viewerOf(world, "editor"), world.article.id, request);
  return { assignmentId };
}

const reviewing = async (world: MatrixWorld, role: Role) => {
  await beginReview(world.database, viewerOf(world, role), world.article.id, { id: uuidv7() });
  return { params: ofArticle(world) };
};

/** The article's way, its stages, who is asked, what is written in private, and what happened. */
export const WORKFLOW_ROWS: Readonly<Record<string, MatrixRow>> = {
  "POST /api/articles/[articleId]/moves": {
    may: [...AUTHOR, ...DECIDERS],
    state: "draft",
    call: (world) => ({ params: ofArticle(world), body: { move: "submit", from: "draft", revision: 1 } }),
  },
  "POST /api/articles/[articleId]/stages/[stageKey]/approvals": {
    may: EDITORS,
    call: (world) => ({
      params: { ...ofArticle(world), stageKey: "desk" },
      body: { id: uuidv7(), revision: 1 },
    }),
  },
  "DELETE /api/articles/[articleId]/stages/[stageKey]/approvals/[approvalId]": {
    may: ["editor"],
    speaks: false,
    call: async (world) => ({ params: await approvalOfEditor(world) }),
  },
  "POST /api/articles/[articleId]/back-read": {
    // Whoever reads for the newsroom, but for the managing editor, who published it.
    may: ["editor", "copy_editor", "fact_checker", "legal"],
    state: "published",
    speaks: false,
    call: async (world) => {
      await publishedUrgently(world);
      return { params: ofArticle(world) };
    },
  },
  "PUT /api/articles/[articleId]/type": {
    may: [...AUTHOR, ...DECIDERS],
    state: "draft",
    call: async (world) => ({ params: ofArticle(world), body: { typeId: await anotherType(world) } }),
  },
  "GET /api/articles/[articleId]/assignees": {
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world) }),
  },
  "POST /api/articles/[articleId]/assignments": {
    may: EVERYBODY,
    call: (world) => ({
      params: ofArticle(world),
      body: { id: uuidv7(), kind: "article", memberId: viewerOf(world, "legal").memberId },
    }),
  },
  "PUT /api/assignments/[assignmentId]": {
    // Who is asked, who asked, and the editors.
    may: ["copy_editor", "editor", "managing_editor"],
    call: async (world, role) => ({
      params: await assignedToCopy(world),
      body: { outcome: role === "copy_editor" ? "done" : "cancelled" },
    }),
  },
  "GET /api/waiting": { may: EVERYBODY, call: () => ({ query: "?list=others" }) },
  "POST /api/articles/[articleId]/review": {
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world), body: { id: uuidv7() } }),
  },
  "DELETE /api/articles/[articleId]/review": { may: EVERYBODY, speaks: false, call: reviewing },
  "POST /api/articles/[articleId]/review/submission": {
    may: EVERYBODY,
    // Nothing was written in it.
    answers: 422,
    call: async (world, role) => ({ ...(await reviewing(world, role)), body: {} }),
  },
  "PUT /api/annotations/[annotationId]/requirement": {
    may: EVERYBODY,
    call: (world) => ({
      params: ofComment(world),
      body: { version: world.comment.version, required: false },
    }),
  },
  "GET /api/articles/[articleId]/activity": {
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world), query: days }),
  },
  "GET /api/articles/[articleId]/activity/export": {
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world), query: "?format=csv" }),
  },
};
