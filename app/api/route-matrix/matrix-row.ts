import type { ArticleState } from "@/domain/article/article";
import type { Role } from "@/domain/member/member";
import { ROLES } from "@/domain/member/member";
import type { MatrixWorld } from "./matrix-world";

/** How a route is called in a world: with what is in its address and its body. */
export type MatrixCall = { params?: Record<string, string>; query?: string; body?: unknown };

/** One line of the matrix. */
export type MatrixRow = {
  /** Who may, in the world as `call` finds it; `public`: whoever comes, signed in or not. */
  may: readonly Role[] | "public";
  /** The state the article is in. */
  state?: ArticleState;
  call: (world: MatrixWorld, role: Role) => MatrixCall | Promise<MatrixCall>;
  /** Answers 404 to others rather than 403: that it exists is not for them. */
  hidden?: true;
  /** Its answer is other than success even to those who may, in a world made for all alike. */
  answers?: number;
  /** Calling it ends the caller's sessions. */
  endsSession?: true;
  /** Reads no body. */
  speaks?: false;
};

export const EVERYBODY = ROLES;
/** The world's article is the reporter's. */
export const AUTHOR: readonly Role[] = ["reporter"];
/** The world's annotations are the fact-checker's. */
export const ANNOTATOR: readonly Role[] = ["fact_checker"];
export const DECIDERS: readonly Role[] = ["editor", "copy_editor", "managing_editor"];
export const EDITORS: readonly Role[] = ["editor", "managing_editor"];
export const ADMIN: readonly Role[] = ["admin"];

export const ofArticle = ({ article }: MatrixWorld) => ({ articleId: article.id });
export const ofComment = ({ comment }: MatrixWorld) => ({ annotationId: comment.id });
export const ofCorrection = ({ correction }: MatrixWorld) => ({ correctionId: correction.id });
