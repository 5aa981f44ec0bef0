import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Target } from "@/domain/annotation/annotation";
import type { Move } from "@/domain/article/move";
import type { Viewer } from "@/domain/member/member";
import type { NewSource, Stance } from "@/domain/source/source";
import { giveApproval } from "../approvals";
import { getArticle } from "../articles";
import { assign } from "../assign";
import { reply } from "../comments";
import { createAnnotation } from "../create-annotation";
import type { Database } from "../database";
import { decideCorrection, withdrawCorrection } from "../decisions";
import { moveArticle } from "../moves";
import { resolveThread } from "../resolutions";
import { annotation } from "../schema/annotation";
import { undoDecision } from "../undo-decision";

type Citing = { source: NewSource; stance: Stance; quotation?: string; locator?: string; note?: string };
type Proposing = { replacement: string; reason: string };

/** One article as its members work on it, speaking of passages by their words. Each answer is an annotation's id. */
export class DemoDesk {
  constructor(
    readonly database: Database,
    readonly articleId: string,
  ) {}

  async cite(viewer: Viewer, words: string, citing: Citing): Promise<string> {
    const target = await this.#target(viewer, words);
    return this.#create(viewer, { kind: "source", target, ...citing });
  }

  async comment(viewer: Viewer, words: string, body: string): Promise<string> {
    return this.#create(viewer, { kind: "comment", target: await this.#target(viewer, words), body });
  }

  async correct(viewer: Viewer, words: string, proposing: Proposing): Promise<string> {
    return this.#create(viewer, {
      kind: "correction",
      target: await this.#target(viewer, words),
      ...proposing,
    });
  }

  /** A correction that adds words directly after others. */
  async insertAfter(viewer: Viewer, words: string, proposing: Proposing): Promise<string> {
    const { revision, end } = await this.#target(viewer, words);
    const target = { revision, start: end, end, exact: "" };
    return this.#create(viewer, { kind: "correction", target, ...proposing });
  }

  async reply(viewer: Viewer, id: string, body: string): Promise<void> {
    await reply(this.database, viewer, id, { id: uuidv7(), body });
  }

  async resolve(viewer: Viewer, id: string): Promise<void> {
    await resolveThread(this.database, viewer, id, { version: await this.#version(viewer, id) });
  }

  async approve(viewer: Viewer, id: string, reason?: string): Promise<void> {
    const version = await this.#version(viewer, id);
    await decideCorrection(this.database, viewer, id, { outcome: "approved", reason, version });
  }

  async decline(viewer: Viewer, id: string, reason: string): Promise<void> {
    const version = await this.#version(viewer, id);
    await decideCorrection(this.database, viewer, id, { outcome: "declined", reason, version });
  }

  async undo(viewer: Viewer, id: string, reason: string): Promise<void> {
    await undoDecision(this.database, viewer, id, { version: await this.#version(viewer, id), reason });
  }

  async withdraw(viewer: Viewer, id: string): Promise<void> {
    await withdrawCorrection(this.database, viewer, id, { version: await this.#version(viewer, id) });
  }

  async move(viewer: Viewer, move: Move, reason?: string): Promise<void> {
    const { state, revision } = await getArticle(this.database, viewer, this.articleId);
    await moveArticle(this.database, viewer, this.articleId, {
      move,
      from: state,
      revision: revision.number,
      reason,
    });
  }

  async giveStage(viewer: Viewer, stageKey: string): Promise<void> {
    const { revision } = await getArticle(this.database, viewer, this.articleId);
    const request = { id: uuidv7(), revision: revision.number };
    await giveApproval(this.database, viewer, this.articleId, stageKey, request);
  }

  /** Asks a member for a stage, due in so many days. */
  async ask(viewer: Viewer, member: Viewer, stageKey: string, days: number): Promise<void> {
    const dueAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
    const request = { id: uuidv7(), kind: "stage" as const, stageKey, memberId: member.memberId, dueAt };
    await assign(this.database, viewer, this.articleId, request);
  }

  /** The last passage that reads so: of words that stand twice, the later is the flaw. */
  async #target(viewer: Viewer, words: string): Promise<Target> {
    const { revision } = await getArticle(this.database, viewer, this.articleId);
    const start = revision.text.lastIndexOf(words);
    if (start < 0) throw new Error(`The demo article does not say “${words}”.`);
    return { revision: revision.number, start, end: start + words.length, exact: words };
  }

  async #create(viewer: Viewer, request: NewAnnotation): Promise<string> {
    const id = uuidv7();
    await createAnnotation(this.database, viewer, this.articleId, { id, ...request });
    return id;
  }

  async #version(viewer: Viewer, id: string): Promise<number> {
    const [found] = await this.database
      .select({ version: annotation.version })
      .from(annotation)
      .where(and(eq(annotation.newsroomId, viewer.newsroomId), eq(annotation.id, id)));
    if (!found) throw new Error(`The demo article has no annotation ${id}.`);
    return found.version;
  }
}

type NewAnnotation =
  | ({ kind: "source"; target: Target } & Citing)
  | { kind: "comment"; target: Target; body: string }
  | ({ kind: "correction"; target: Target } & Proposing);
