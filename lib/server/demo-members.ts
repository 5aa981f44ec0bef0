import type { Database } from "@/db/database";
import { listDemoAccounts } from "@/db/demo-accounts";
import type { Role } from "@/domain/member/member";
import type { SignIn } from "@/domain/member/sign-in";
import { env } from "./env";

/** The demo newsroom's password, known to everybody who reads the README. */
const DEMO_PASSWORD = "stet-demo";

/** The people the sign-in page offers with one click: in demo mode only, and only while the password still is theirs. */
export async function findDemoMembers(
  database: Database,
): Promise<{ name: string; role: Role; credentials: SignIn }[]> {
  if (!env().demo) return [];
  const people = await listDemoAccounts(database);
  return people
    .filter(({ hasFirstPassword }) => hasFirstPassword)
    .map(({ name, role, email }) => ({ name, role, credentials: { email, password: DEMO_PASSWORD } }));
}
