import { z } from "zod";
import type { AnnotationView } from "../annotation/annotation";
import type { AssignmentView } from "../assignment/assignment";
import type { DocumentJson } from "../document/document-json";
import type { MemberView } from "../member/member";
import type { ReviewView } from "../review/review";
import type { RevisionSummary } from "../revision/revision";
import type { StageView } from "../stage/stage";
import type { Blockers } from "./blockers";
import type { Move } from "./move";

export const ARTICLE_STATES = [
  "draft",
  "in_review",
  "changes_requested",
  "approved",
  "published",
  "on_hold",
  "killed",
] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];
export const ARTICLE_STATE_NAMES: Record<ArticleState, string> = {
  draft: "Draft",
  in_review: "In review",
  changes_requested: "Changes requested",
  approved: "Approved",
  published: "Published",
  on_hold: "On hold",
  killed: "Killed",
};

/** Limits of an imported text: bytes of the upload, words, blocks. */
export const IMPORT_LIMITS = { bytes: 2 * 1024 * 1024, words: 200_000, blocks: 20_000 } as const;

export const IMPORT_FORMATS = ["text", "markdown", "html"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** `POST /api/articles/preview`: what would be understood. Headline and standfirst override the proposed ones. */
export const PreviewImport = z.strictObject({
  headline: z.string().max(2_000).optional(),
  standfirst: z.string().max(5_000).optional(),
  body: z.string(),
  format: z.enum(IMPORT_FORMATS),
});
export type PreviewImport = z.infer<typeof PreviewImport>;

/** `POST /api/articles` */
export const ImportArticle = PreviewImport.extend({
  id: z.uuid(),
  /** Which readings it needs: a type of the newsroom, its default unless said. */
  typeId: z.uuid().optional(),
});
export type ImportArticle = z.infer<typeof ImportArticle>;

/** What importing understood: the article as it would be, and what a person should know about it. */
export type ImportPreview = {
  headline: string;
  standfirst?: string;
  document: DocumentJson;
  wordCount: number;
  /** What was dropped, repaired or looks wrong, as sentences. */
  warnings: string[];
};

export type ArticleView = {
  id: string;
  headline: string;
  state: ArticleState;
  version: number;
  createdAt: string;
  updatedAt: string;
  author: MemberView;
  revision: RevisionSummary & { text: string; document: DocumentJson };
  /** In text order; those without a place last. */
  annotations: AnnotationView[];
  /** The newest revision the viewer has marked as read. */
  lastRead?: number;
  type?: { id: string; name: string };
  /** The readings it needs, as a checklist. */
  stages: StageView[];
  blockers: Blockers;
  /** How it came into its state: by whom, when and why. */
  moved?: { by: MemberView; at: string; move: Move; reason?: string };
  /** Published without all its stages: a reading is owed until somebody gives it. */
  urgent?: {
    by: MemberView;
    at: string;
    reason: string;
    missing: string[];
    backRead?: { by: MemberView; at: string };
  };
  /** Who is asked for the article as a whole. */
  asked: AssignmentView[];
  /** Who is asked for one of its threads. */
  askedOfThreads: AssignmentView[];
  /** What the viewer writes in private until they submit it. */
  review?: ReviewView;
  can: {
    annotate: boolean;
    /** Write in the text: edit it, bring in a new draft, restore a revision. */
    edit: boolean;
    /** Decide on corrections, other members' that is. */
    decide: boolean;
    /** Where the viewer may move the article, as far as roles and its state go. */
    moves: Move[];
    backRead: boolean;
  };
};

/** `GET /api/articles` */
export const ArticleQuery = z.strictObject({
  search: z.string().max(200).optional(),
  state: z.enum(ARTICLE_STATES).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ArticleQuery = z.infer<typeof ArticleQuery>;

/** What an article still owes before it can go out. */
export type ArticleDebts = {
  openCorrections: number;
  openThreads: number;
  detached: number;
  /** Stages it waits for in review that are missing, or whose approvals do not hold. */
  stages: number;
  /** Readings owed after an urgent publication: one or none. */
  backReads: number;
};

export type ArticleSummary = {
  id: string;
  headline: string;
  state: ArticleState;
  /** Whether it is out without all its stages. */
  isUrgent: boolean;
  revision: number;
  wordCount: number;
  owes: ArticleDebts;
  /** Who last did something to it, and when. */
  touchedBy: MemberView;
  touchedAt: string;
};

export type ArticleList = { articles: ArticleSummary[]; total: number; nextCursor: string | null };
