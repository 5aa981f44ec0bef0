import { z } from "zod";
import type { MemberView } from "../member/member";
import { optionalText } from "../text/plain-text";

/** What somebody can be asked for. A claim is asked for as the annotation it is. */
export const ASSIGNMENT_KINDS = ["article", "stage", "thread", "claim"] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** `POST /api/articles/:id/assignments` */
export const Assign = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(ASSIGNMENT_KINDS),
    /** Of a stage. */
    stageKey: z.string().max(40).optional(),
    /** Of a thread or a claim. */
    annotationId: z.uuid().optional(),
    memberId: z.uuid(),
    /** A day or a moment, ISO 8601. */
    dueAt: z.iso.datetime({ offset: true }).optional(),
    note: optionalText(2_000),
  })
  .refine(({ kind, stageKey }) => (kind === "stage") === (stageKey !== undefined), {
    message: "Name the stage.",
    path: ["stageKey"],
  })
  .refine(
    ({ kind, annotationId }) => (kind === "thread" || kind === "claim") === (annotationId !== undefined),
    { message: "Name the annotation.", path: ["annotationId"] },
  );
export type Assign = z.infer<typeof Assign>;

/** `PUT /api/assignments/:assignmentId`: done, or taken back. */
export const SettleAssignment = z.strictObject({ outcome: z.enum(["done", "cancelled"]) });
export type SettleAssignment = z.infer<typeof SettleAssignment>;

export type AssignmentView = {
  id: string;
  kind: AssignmentKind;
  stageKey?: string;
  annotationId?: string;
  member: MemberView;
  assignedBy: MemberView;
  dueAt?: string;
  note?: string;
  createdAt: string;
};

/** `GET /api/articles/:id/assignees`: of one stage, or of anything else. */
export const AssigneesQuery = z.strictObject({ stageKey: z.string().max(40).optional() });

/** Whom one may ask, by name. */
export type Assignees = { members: MemberView[] };

export const WAITING_LISTS = ["mine", "others"] as const;
export type WaitingList = (typeof WAITING_LISTS)[number];

/** `GET /api/waiting?list=mine|others` */
export const WaitingQuery = z.strictObject({ list: z.enum(WAITING_LISTS).default("mine") });

/** Something an article waits for: what one was asked for, what one has to look at again, what one asked of others. */
export type WaitingItem = {
  /** Unique in the list. */
  id: string;
  why: "assigned" | "stale_approval" | "changes_requested" | "back_read" | "decision" | "in_review" | "ready";
  article: { id: string; headline: string; state: string };
  /** In plain words: `Give the stage Copy`, `Read again: the text has changed since you approved it`. */
  sentence: string;
  /** What was said about it: the note of whoever asked, the reason of whoever sent it back. */
  note?: string;
  /** Who asked, or who is waited for. */
  member?: MemberView;
  dueAt?: string;
  since: string;
  /** Where it is done: a path of this Stet. */
  href: string;
  /** Of an assignment, with what kind of thing is asked for. */
  assignmentId?: string;
  kind?: AssignmentKind;
};

export type Waiting = { items: WaitingItem[]; counts: Record<WaitingList | "everything", number> };
