import { and, asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { ArticleView } from "@/domain/article/article";
import type { Move } from "@/domain/article/move";
import type { Assign } from "@/domain/assignment/assignment";
import type { BlockJson } from "@/domain/document/document-json";
import type { Viewer } from "@/domain/member/member";
import { giveApproval, withdrawApproval } from "./approvals";
import { getArticle } from "./articles";
import { assign } from "./assign";
import { createAnnotation } from "./create-annotation";
import type { Database } from "./database";
import { decideCorrection } from "./decisions";
import { moveArticle } from "./moves";
import { restoreRevision, saveDocument, saveText } from "./new-revisions";
import { notification } from "./schema/notification";
import { documentOf, makeArticle, requestFor, type Saying, type TestNewsroom } from "./test-newsroom";
import { undoDecision } from "./undo-decision";

export const HEADLINE = "Bridge to close";
export const PARAGRAPH = "The bridge will shut on Monday, officials said.";

type Asked = Partial<Omit<Assign, "memberId">> & { of: Viewer };

/** What members do with one article, for tests: each on its newest text and in the state it is in. */
export class Workflow {
  constructor(
    readonly database: Database,
    readonly people: TestNewsroom,
    readonly id: string,
  ) {}

  see(by: Viewer = this.people.reporter): Promise<ArticleView> {
    return getArticle(this.database, by, this.id);
  }

  async move(by: Viewer, move: Move, reason?: string): Promise<ArticleView> {
    const { state, revision } = await this.see(by);
    const request = { move, from: state, revision: revision.number, reason };
    return moveArticle(this.database, by, this.id, request);
  }

  async approve(by: Viewer, stageKey: string): Promise<ArticleView> {
    const { revision } = await this.see(by);
    const request = { id: uuidv7(), revision: revision.number };
    return (await giveApproval(this.database, by, this.id, stageKey, request)).article;
  }

  async withdraw(by: Viewer, stageKey: string): Promise<ArticleView> {
    const { stages } = await this.see(by);
    const given = stages.find(({ key }) => key === stageKey)?.approvals ?? [];
    const own = given.find(({ member }) => member.id === by.memberId);
    if (!own) throw new Error(`${by.name} has not approved ${stageKey}`);
    return withdrawApproval(this.database, by, this.id, stageKey, own.id);
  }

  /** Write the article's words directly: a headline and paragraphs. */
  async write(by: Viewer, ...[headline = HEADLINE, ...paragraphs]: string[]): Promise<number> {
    const request = { ...(await this.#request(by)), document: documentOf(headline, paragraphs) };
    return (await saveDocument(this.database, by, this.id, request)).saved.revision.number;
  }

  /** Write the article's words as they were at first, and a picture. */
  async illustrate(by: Viewer, figure: BlockJson): Promise<number> {
    const { content } = documentOf(HEADLINE, [PARAGRAPH]);
    const document = { type: "doc" as const, content: [...content, figure] };
    const request = { ...(await this.#request(by)), document };
    return (await saveDocument(this.database, by, this.id, request)).saved.revision.number;
  }

  async draft(by: Viewer, ...[headline = HEADLINE, ...paragraphs]: string[]): Promise<number> {
    const document = documentOf(headline, paragraphs);
    const request = { ...(await this.#request(by)), document, isPlain: true };
    return (await saveText(this.database, by, this.id, request)).saved.revision.number;
  }

  async restore(by: Viewer, restore: number): Promise<number> {
    const request = { ...(await this.#request(by)), restore };
    return (await restoreRevision(this.database, by, this.id, request)).saved.revision.number;
  }

  async say(by: Viewer, words: string, saying: Saying): Promise<string> {
    const request = await requestFor(this.database, by, this.id, words, saying);
    return (await createAnnotation(this.database, by, this.id, request)).annotation.id;
  }

  propose(by: Viewer, words: string, replacement: string): Promise<string> {
    return this.say(by, words, { kind: "correction", replacement, reason: "It says so in the papers." });
  }

  remark(by: Viewer, words: string): Promise<string> {
    return this.say(by, words, { kind: "comment", body: "Really?" });
  }

  /** Ask a member: to take care of the article, unless it is said what else. */
  ask(by: Viewer, { of, ...request }: Asked) {
    const asked = { id: uuidv7(), kind: "article" as const, ...request, memberId: of.memberId };
    return assign(this.database, by, this.id, asked);
  }

  /** What members are still asked for, by the ids of the assignments. */
  async stillAsked(): Promise<string[]> {
    const { stages, asked } = await this.see();
    return [...asked, ...stages.flatMap((stage) => stage.asked)].map(({ id }) => id);
  }

  /** What a member was told of it, in that order. */
  async toldTo({ newsroomId, memberId }: Viewer) {
    const { type, sentence, annotationId, articleId } = notification;
    return this.database
      .select({ type, sentence, annotationId })
      .from(notification)
      .where(
        and(
          eq(notification.newsroomId, newsroomId),
          eq(notification.memberId, memberId),
          eq(articleId, this.id),
        ),
      )
      .orderBy(asc(notification.createdAt), asc(notification.id));
  }

  async decide(
    by: Viewer,
    correctionId: string,
    outcome: "approved" | "declined" = "approved",
  ): Promise<void> {
    const version = await this.#versionOf(correctionId);
    await decideCorrection(this.database, by, correctionId, { outcome, version, reason: "Checked." });
  }

  async undo(by: Viewer, correctionId: string): Promise<void> {
    await undoDecision(this.database, by, correctionId, { version: await this.#versionOf(correctionId) });
  }

  /** The state of each stage, by key. */
  async stages(): Promise<Record<string, string>> {
    const { stages } = await this.see();
    return Object.fromEntries(stages.map(({ key, state }) => [key, state]));
  }

  async #versionOf(annotationId: string): Promise<number> {
    const { annotations } = await this.see();
    return annotations.find(({ id }) => id === annotationId)?.version ?? 0;
  }

  async #request(by: Viewer) {
    const { revision } = await this.see(by);
    return { id: uuidv7(), baseRevision: revision.number, reason: "New figures." };
  }
}

/** An article of the reporter's, not yet submitted. */
export async function inDraft(
  database: Database,
  people: TestNewsroom,
  ...[headline = HEADLINE, ...paragraphs]: string[]
): Promise<Workflow> {
  const body = paragraphs.length > 0 ? paragraphs : [PARAGRAPH];
  const { id } = await makeArticle(database, people.reporter, headline, body);
  return new Workflow(database, people, id);
}

/** The same, submitted for review. */
export async function inReview(database: Database, people: TestNewsroom): Promise<Workflow> {
  const workflow = await inDraft(database, people);
  await workflow.move(people.reporter, "submit");
  return workflow;
}

/** The same, with every stage given. */
export async function withStages(database: Database, people: TestNewsroom): Promise<Workflow> {
  const workflow = await inReview(database, people);
  await workflow.approve(people.editor, "desk");
  await workflow.approve(people.copy, "copy");
  return workflow;
}
