import { and, eq } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import { member } from "./schema/member";

/** The viewer's own row among the members. */
export function isViewer({ newsroomId, memberId }: Viewer) {
  return and(eq(member.newsroomId, newsroomId), eq(member.id, memberId));
}
