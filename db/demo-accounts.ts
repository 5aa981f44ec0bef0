import { and, eq, isNull, like, sql } from "drizzle-orm";
import { ROLES, type Role } from "@/domain/member/member";
import type { Database } from "./database";
import { account, user } from "./schema/auth";
import { member } from "./schema/member";

export type DemoAccount = {
  email: string;
  name: string;
  role: Role;
  /** It is signed in to by the password it was made with. */
  hasFirstPassword: boolean;
};

/** The demo newsroom's people with the addresses they sign in by, in the order of their roles. */
export async function listDemoAccounts(database: Database): Promise<DemoAccount[]> {
  const people = await database
    .select({
      email: user.email,
      name: member.name,
      role: member.role,
      hasFirstPassword: sql<boolean>`${account.updatedAt} = ${account.createdAt}`,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.accountId))
    .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, "credential")))
    .where(and(like(user.email, "%@demo.stet"), isNull(member.deactivatedAt)));
  return people.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}
