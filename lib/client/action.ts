import type { Retarget, SetRequirement } from "@/domain/annotation/annotation";
import type { MoveArticle } from "@/domain/article/transitions";
import type { Decide, DecideAll, UndoDecision } from "@/domain/correction/correction";
import type { BeginReview, SubmitReview } from "@/domain/review/review";
import type { GiveApproval } from "@/domain/stage/stage";
import type { Request } from "./operation";

/** What somebody decides about what stands now: it goes to the server at once or not at all. */
export type Action =
  | { name: "decide"; id: string; body: Decide }
  | { name: "undo_decision"; id: string; body: UndoDecision }
  | {
      name: "withdraw" | "resolve" | "reopen" | "delete_annotation" | "delete_comment" | "undo_retarget";
      id: string;
      version: number;
    }
  | { name: "retarget"; id: string; body: Retarget }
  | { name: "require"; id: string; body: SetRequirement }
  /** `id` is the article's. */
  | { name: "move_article"; id: string; body: MoveArticle }
  | { name: "approve_stage"; id: string; stageKey: string; body: GiveApproval }
  | { name: "withdraw_approval"; id: string; stageKey: string; approvalId: string }
  | { name: "read_back"; id: string }
  /** `id` is the article's. */
  | { name: "begin_review"; id: string; body: BeginReview }
  | { name: "submit_review"; id: string; body: SubmitReview }
  /** Of one with nothing in it, or with all that is. */
  | { name: "end_review"; id: string }
  | { name: "discard_review"; id: string }
  /** `id` is the article's. */
  | { name: "decide_all"; id: string; body: DecideAll }
  | { name: "undo_all"; id: string; bulkId: string };

export function actionRequest(action: Action): Request {
  const { id } = action;
  if (action.name === "undo_all")
    return { method: "DELETE", path: `/api/articles/${id}/decisions/${action.bulkId}`, body: {} };
  if (action.name === "end_review")
    return { method: "DELETE", path: `/api/articles/${id}/review`, body: undefined };
  if (action.name === "discard_review")
    return { method: "DELETE", path: `/api/articles/${id}/review?contents=discard`, body: undefined };
  if (action.name === "read_back")
    return { method: "POST", path: `/api/articles/${id}/back-read`, body: undefined };
  if (action.name === "withdraw_approval") {
    const path = `/api/articles/${id}/stages/${action.stageKey}/approvals/${action.approvalId}`;
    return { method: "DELETE", path, body: undefined };
  }
  const body = "body" in action ? action.body : { version: action.version };
  switch (action.name) {
    case "decide":
      return { method: "POST", path: `/api/corrections/${id}/decision`, body };
    case "undo_decision":
      return { method: "DELETE", path: `/api/corrections/${id}/decision`, body };
    case "withdraw":
      return { method: "PUT", path: `/api/corrections/${id}/withdrawal`, body };
    case "resolve":
      return { method: "PUT", path: `/api/annotations/${id}/resolution`, body };
    case "reopen":
      return { method: "DELETE", path: `/api/annotations/${id}/resolution`, body };
    case "delete_annotation":
      return { method: "DELETE", path: `/api/annotations/${id}`, body };
    case "delete_comment":
      return { method: "DELETE", path: `/api/comments/${id}`, body };
    case "decide_all":
      return { method: "POST", path: `/api/articles/${id}/decisions`, body };
    case "retarget":
      return { method: "PUT", path: `/api/annotations/${id}/target`, body };
    case "require":
      return { method: "PUT", path: `/api/annotations/${id}/requirement`, body };
    case "begin_review":
      return { method: "POST", path: `/api/articles/${id}/review`, body };
    case "submit_review":
      return { method: "POST", path: `/api/articles/${id}/review/submission`, body };
    case "move_article":
      return { method: "POST", path: `/api/articles/${id}/moves`, body };
    case "approve_stage":
      return { method: "POST", path: `/api/articles/${id}/stages/${action.stageKey}/approvals`, body };
    case "undo_retarget":
      return { method: "DELETE", path: `/api/annotations/${id}/target`, body };
  }
}
