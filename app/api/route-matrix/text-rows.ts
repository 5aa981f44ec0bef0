import { v7 as uuidv7 } from "uuid";
import { getArticle } from "@/db/articles";
import { decideAll } from "@/db/bulk-decisions";
import { decideCorrection } from "@/db/decisions";
import {
  ANNOTATOR,
  AUTHOR,
  DECIDERS,
  EVERYBODY,
  type MatrixRow,
  ofArticle,
  ofComment,
  ofCorrection,
} from "./matrix-row";
import type { MatrixWorld } from "./matrix-world";
import { setTarget } from "./set-target";

const TEXT = { body: "Quay closed\n\nThe harbour quay was shut on Monday.", format: "text" };
const draft = { ...TEXT, baseRevision: 1 };
const wording = { start: 13, end: 16, exact: "The", revision: 1 };

const approved = async ({ database, newsroom, correction }: MatrixWorld) =>
  decideCorrection(database, newsroom.members.editor.viewer, correction.id, {
    outcome: "approved",
    version: 1,
  });

/** Articles, their text, and what is pinned to it. */
export const TEXT_ROWS: Readonly<Record<string, MatrixRow>> = {
  "GET /api/articles": { may: EVERYBODY, call: () => ({}) },
  "POST /api/articles": { may: EVERYBODY, call: () => ({ body: { id: uuidv7(), ...TEXT } }) },
  "POST /api/articles/preview": { may: EVERYBODY, call: () => ({ body: TEXT }) },
  "GET /api/articles/[articleId]": { may: EVERYBODY, call: (world) => ({ params: ofArticle(world) }) },
  "POST /api/articles/[articleId]/annotations": {
    may: EVERYBODY,
    call: (world) => ({
      params: ofArticle(world),
      body: { id: uuidv7(), kind: "comment", body: "Hm.", target: wording },
    }),
  },
  "GET /api/articles/[articleId]/comparison": {
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world), query: "?from=1&to=1" }),
  },
  "POST /api/articles/[articleId]/decisions": {
    may: DECIDERS,
    call: (world) => ({
      params: ofArticle(world),
      body: {
        id: uuidv7(),
        outcome: "approved",
        corrections: [{ id: world.correction.id, version: world.correction.version }],
      },
    }),
  },
  "DELETE /api/articles/[articleId]/decisions/[bulkId]": {
    speaks: false,
    may: DECIDERS,
    call: async (world) => {
      const id = uuidv7();
      const { editor } = world.newsroom.members;
      const corrections = [{ id: world.correction.id, version: world.correction.version }];
      await decideAll(world.database, editor.viewer, world.article.id, {
        id,
        outcome: "approved",
        corrections,
      });
      return { params: { ...ofArticle(world), bulkId: id } };
    },
  },
  "GET /api/articles/[articleId]/draft": { may: EVERYBODY, call: (world) => ({ params: ofArticle(world) }) },
  "PUT /api/articles/[articleId]/draft": {
    may: [...AUTHOR, ...DECIDERS],
    call: (world) => ({ params: ofArticle(world), body: { baseRevision: 1, steps: [], version: 0 } }),
  },
  "DELETE /api/articles/[articleId]/draft": {
    speaks: false,
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world) }),
  },
  "PUT /api/articles/[articleId]/reading": {
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world), body: { revision: 1 } }),
  },
  "GET /api/articles/[articleId]/revisions": {
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world) }),
  },
  "POST /api/articles/[articleId]/revisions": {
    may: [...AUTHOR, ...DECIDERS],
    call: (world) => ({ params: ofArticle(world), body: { id: uuidv7(), ...draft, reason: "A new draft." } }),
  },
  "POST /api/articles/[articleId]/revisions/preview": {
    // It saves nothing.
    may: EVERYBODY,
    call: (world) => ({ params: ofArticle(world), body: draft }),
  },
  "GET /api/articles/[articleId]/revisions/[number]": {
    may: EVERYBODY,
    call: (world) => ({ params: { ...ofArticle(world), number: "1" } }),
  },
  "PATCH /api/annotations/[annotationId]": {
    may: ANNOTATOR,
    call: ({ source }) => ({
      params: { annotationId: source.id },
      body: { version: source.version, stance: "context" },
    }),
  },
  "DELETE /api/annotations/[annotationId]": {
    may: ANNOTATOR,
    call: (world) => ({ params: ofComment(world), body: { version: world.comment.version } }),
  },
  "GET /api/annotations/[annotationId]/candidates": {
    may: EVERYBODY,
    call: (world) => ({ params: ofComment(world) }),
  },
  "POST /api/annotations/[annotationId]/comments": {
    may: EVERYBODY,
    call: (world) => ({ params: ofComment(world), body: { id: uuidv7(), body: "The old one." } }),
  },
  "PUT /api/annotations/[annotationId]/resolution": {
    may: EVERYBODY,
    call: (world) => ({ params: ofComment(world), body: { version: world.comment.version } }),
  },
  "DELETE /api/annotations/[annotationId]/resolution": {
    may: EVERYBODY,
    call: (world) => ({ params: ofComment(world), body: { version: world.comment.version } }),
  },
  "PUT /api/annotations/[annotationId]/target": {
    may: [...ANNOTATOR, ...DECIDERS],
    call: (world) => ({
      params: ofComment(world),
      body: { version: world.comment.version, target: wording },
    }),
  },
  "DELETE /api/annotations/[annotationId]/target": {
    may: [...ANNOTATOR, ...DECIDERS],
    call: async (world) => ({
      params: ofComment(world),
      body: { version: await setTarget(world, wording) },
    }),
  },
  "PATCH /api/comments/[commentId]": {
    may: ANNOTATOR,
    call: ({ comment }) => ({
      params: { commentId: comment.thread[0]?.id ?? "" },
      body: { body: "Which of the quays?", version: 1 },
    }),
  },
  "DELETE /api/comments/[commentId]": {
    may: ANNOTATOR,
    // The words a comment begins with go with the comment, not by themselves.
    answers: 403,
    call: ({ comment }) => ({ params: { commentId: comment.thread[0]?.id ?? "" }, body: { version: 1 } }),
  },
  "POST /api/corrections/[correctionId]/decision": {
    may: DECIDERS,
    call: (world) => ({
      params: ofCorrection(world),
      body: { outcome: "approved", version: world.correction.version },
    }),
  },
  "DELETE /api/corrections/[correctionId]/decision": {
    may: DECIDERS,
    call: async (world) => {
      await approved(world);
      const { members } = world.newsroom;
      const now = await getArticle(world.database, members.editor.viewer, world.article.id);
      const version = now.annotations.find(({ id }) => id === world.correction.id)?.version ?? 0;
      return { params: ofCorrection(world), body: { version } };
    },
  },
  "PUT /api/corrections/[correctionId]/withdrawal": {
    may: ANNOTATOR,
    call: (world) => ({ params: ofCorrection(world), body: { version: world.correction.version } }),
  },
  "GET /api/sources": { may: EVERYBODY, call: () => ({}) },
};
