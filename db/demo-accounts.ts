import { and, eq, isNull, like } from "drizzle-orm";
import { ROLES, type Role } from "@/domain/member/member";
import type { Database } from "./database";
import { user } from "./schema/auth";
import { member } from "./schema/member";

/** The demo newsroom's people with the addresses they sign in by, in the order of their roles. */
export async function listDemoAccounts(
  database: Database,
): Promise<{ email: string; name: string; role: Role }[]> {
  const people = await database
    .select({ email: user.email, name: member.name, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.accountId))
    .where(and(like(user.email, "%@demo.stet"), isNull(member.deactivatedAt)));
  return people.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}
