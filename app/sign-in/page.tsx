import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/member/sign-in-form";
import { Threshold } from "@/components/member/threshold";
import { getDatabase } from "@/db/database";
import { hasNewsroom } from "@/db/members";
import { OIDC_PROBLEMS } from "@/domain/member/sign-in";
import { findDemoMembers } from "@/lib/server/demo-members";
import { env } from "@/lib/server/env";
import { safeNext } from "@/lib/server/safe-next";
import { findViewerOfPage } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Sign in" };

type Search = { next?: string | string[]; problem?: string | string[] };
type Props = { searchParams: Promise<Search> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, problem } = await searchParams;
  const next = safeNext(asked);
  if (await findViewerOfPage()) redirect(next);
  if (!(await hasNewsroom(getDatabase()))) redirect("/first-run");
  return (
    <Threshold
      title="Sign in"
      {...(next !== "/" && {
        description: "You are not signed in. Once you are, you go on where you wanted to.",
      })}
    >
      <SignInForm next={next} demoMembers={await findDemoMembers(getDatabase())} oidc={oidcOffer(problem)} />
    </Threshold>
  );
}

function oidcOffer(problem: Search["problem"]) {
  const { oidc } = env();
  return oidc && { name: oidc.name, problem: OIDC_PROBLEMS.find((one) => one === problem) };
}
