import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/member/sign-in-form";
import { Threshold } from "@/components/member/threshold";
import { getDatabase } from "@/db/database";
import { hasNewsroom } from "@/db/members";
import { findDemoMembers } from "@/lib/server/demo-members";
import { safeNext } from "@/lib/server/safe-next";
import { findViewerOfPage } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next);
  if (await findViewerOfPage()) redirect(next);
  if (!(await hasNewsroom(getDatabase()))) redirect("/first-run");
  return (
    <Threshold title="Sign in">
      <SignInForm next={next} demoMembers={await findDemoMembers(getDatabase())} />
    </Threshold>
  );
}
