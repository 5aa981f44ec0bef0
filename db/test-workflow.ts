import { v7 as uuidv7 } from "uuid";
import type { ArticleView } from "@/domain/article/article";
import type { Move } from "@/domain/article/move";
import type { Viewer } from "@/domain/member/member";
import { giveApproval, withdrawApproval } from "./approvals";
import { getArticle } from "./articles";
import { createAnnotation } from "./create-annotation";
import type { Database } from "./database";
import { decideCorrection } from "./decisions";
import { moveArticle } from "./moves";
import { restoreRevision, saveDocument, saveText } from "./new-revisions";
import { documentOf, makeArticle, requestFor, type TestNewsroom } from "./test-newsroom";
import { undoDecision } from "./undo-decision";

export const HEADLINE = "Bridge to close";
export const PARAGRAPH = "The bridge will shut on Monday, officials said.";

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

  async draft(by: Viewer, ...[headline = HEADLINE, ...paragraphs]: string[]): Promise<number> {
    const document = documentOf(headline, paragraphs);
    const request = { ...(await this.#request(by)), document, isPlain: true };
    return (await saveText(this.database, by, this.id, request)).saved.revision.number;
  }

  async restore(by: Viewer, restore: number): Promise<number> {
    const request = { ...(await this.#request(by)), restore };
    return (await restoreRevision(this.database, by, this.id, request)).saved.revision.number;
  }

  async propose(by: Viewer, words: string, replacement: string): Promise<string> {
    const saying = { kind: "correction", replacement, reason: "It says so in the papers." } as const;
    const request = await requestFor(this.database, by, this.id, words, saying);
    return (await createAnnotation(this.database, by, this.id, request)).annotation.id;
  }

  async remark(by: Viewer, words: string): Promise<string> {
    const request = await requestFor(this.database, by, this.id, words, { kind: "comment", body: "Really?" });
    return (await createAnnotation(this.database, by, this.id, request)).annotation.id;
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

/** The reporter's article, submitted for review. */
export async function inReview(database: Database, people: TestNewsroom): Promise<Workflow> {
  const { id } = await makeArticle(database, people.reporter, HEADLINE, [PARAGRAPH]);
  const workflow = new Workflow(database, people, id);
  await workflow.move(people.reporter, "submit");
  return workflow;
}
