import { and, isNull } from "drizzle-orm";
import { assignment } from "./schema/assignment";

/** Neither done nor taken back. */
export const isOpenAssignment = and(isNull(assignment.doneAt), isNull(assignment.cancelledAt));
