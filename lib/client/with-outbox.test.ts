import { describe, expect, it } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import type { MemberView } from "@/domain/member/member";
import type { Operation } from "./operation";
import type { OutboxEntry } from "./outbox";
import { provisionalPassage } from "./provisional-passage";
import { withOutbox } from "./with-outbox";

const ada: MemberView = { id: "ada", name: "Ada", role: "editor" };
const at = "2026-01-01T00:00:00.000Z";
const text = "The bridge will close. The bridge is old.";
const can: AnnotationView["can"] = {
  decide: false,
  undo: false,
  withdraw: false,
  edit: true,
  delete: true,
  reply: true,
  resolve: true,
  retarget: true,
};
const comment: AnnotationView = {
  id: "comment",
  kind: "comment",
  version: 3,
  author: ada,
  createdAt: at,
  required: true,
  isPrivate: false,
  anchor: { state: "anchored", start: 27, end: 33, exact: "bridge", prefix: "", suffix: "", revision: 2 },
  thread: [
    {
      id: "words",
      author: ada,
      body: "Which?",
      version: 1,
      createdAt: at,
      can: { edit: true, delete: false },
    },
  ],
  can,
};
const article: ArticleView = {
  id: "article",
  headline: "Bridge",
  state: "draft",
  version: 1,
  createdAt: at,
  updatedAt: at,
  author: ada,
  revision: {
    number: 2,
    parent: 1,
    reason: "edit",
    author: ada,
    createdAt: at,
    contentHash: "",
    wordCount: 8,
    text,
    document: { type: "doc", content: [] },
  },
  annotations: [comment],
  stages: [],
  blockers: { blocking: [], optional: [] },
  asked: [],
  askedOfThreads: [],
  can: { annotate: true, edit: true, decide: true, moves: [], backRead: false },
};

function entry(operation: Operation, articleId = "article"): OutboxEntry {
  return {
    id: "entry",
    memberId: "ada",
    newsroomId: "demo",
    articleId,
    operation,
    createdAt: at,
    attempts: 0,
  };
}

const proposal: Operation = {
  name: "create_annotation",
  body: {
    id: "new",
    kind: "correction",
    target: { revision: 2, start: 4, end: 10, exact: "bridge" },
    replacement: "ferry",
    reason: "It is one.",
  },
};

describe("what is on its way shows as if it were saved", () => {
  it("in text order, open to nothing until the server knows it", () => {
    const { annotations } = withOutbox(article, [entry(proposal)], ada);
    expect(annotations.map(({ id }) => id)).toEqual(["new", "comment"]);
    expect(annotations[0]).toMatchObject({ version: 0, correction: { state: "open", replacement: "ferry" } });
    expect(Object.values(annotations[0]?.can ?? {})).not.toContain(true);
  });

  it("once only, when the server already has it", () => {
    const known = { ...article, annotations: [{ ...comment, id: "new" }] };
    expect(withOutbox(known, [entry(proposal)], ada).annotations).toEqual(known.annotations);
  });

  it("never in another article", () => {
    expect(withOutbox(article, [entry(proposal, "other")], ada).annotations).toEqual([comment]);
  });

  it("replies at the end of their thread, edits in place", () => {
    const reply: Operation = {
      name: "reply",
      annotationId: "comment",
      body: { id: "reply", body: "The old one." },
    };
    const edit: Operation = {
      name: "edit_comment",
      annotationId: "comment",
      commentId: "words",
      body: { body: "Which of the two?", version: 1 },
    };
    const { annotations } = withOutbox(article, [entry(reply), entry(edit)], ada);
    expect(annotations[0]?.thread.map(({ body }) => body)).toEqual(["Which of the two?", "The old one."]);
  });

  it("leaves what it does not touch as it is, so that nothing else is drawn again", () => {
    const shown = withOutbox(article, [entry(proposal)], ada);
    expect(shown.annotations[1]).toBe(comment);
  });
});

describe("where words selected in an older revision are shown meanwhile", () => {
  const target = { revision: 1, start: 30, end: 36, exact: "bridge" };

  it("at the nearest place that reads the same", () => {
    expect(provisionalPassage(text, 2, target)).toEqual({ start: 27, end: 33 });
    expect(provisionalPassage(text, 2, { ...target, start: 2 })).toEqual({ start: 4, end: 10 });
  });

  it("nowhere when no place does", () => {
    expect(provisionalPassage(text, 2, { ...target, exact: "ferry" })).toBeNull();
  });

  it("exactly there when it is the same revision", () => {
    expect(provisionalPassage(text, 2, { ...target, revision: 2 })).toEqual({ start: 30, end: 36 });
  });
});
