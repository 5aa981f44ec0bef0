import type { NewsroomView } from "../newsroom/newsroom";
import type { MemberView } from "./member";

/** `GET /api/session`, and the answer to signing in: who this browser acts as. */
export type SessionView = { member: MemberView; newsroom: NewsroomView };
