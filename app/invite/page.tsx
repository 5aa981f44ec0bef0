import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { AcceptInviteForm } from "@/components/member/accept-invite-form";
import { RefusedLink } from "@/components/member/refused-link";
import { SignedInAlready } from "@/components/member/signed-in-already";
import { Threshold } from "@/components/member/threshold";
import { getOpenInvite } from "@/db/accept-invite";
import { getDatabase } from "@/db/database";
import { ROLE_NAMES } from "@/domain/member/member";
import { clientAddress } from "@/lib/server/client-address";
import { limitCodes } from "@/lib/server/code-limit";
import { orRefusal } from "@/lib/server/or-refusal";
import { findViewerOfPage } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Join" };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function InvitePage({ searchParams }: Props) {
  const { code } = await searchParams;
  const given = typeof code === "string" ? code : "";
  const address = clientAddress(await headers());
  const invite = await orRefusal(
    limitCodes(getDatabase(), address, () => getOpenInvite(getDatabase(), given)),
  );
  const viewer = await findViewerOfPage();
  if ("refusal" in invite)
    return (
      <RefusedLink
        {...invite}
        title="This invitation does not work"
        href={`/invite?code=${encodeURIComponent(given)}`}
      >
        <Link href={viewer ? "/articles" : "/sign-in"} className="text-accent hover:underline">
          {viewer ? `Go on as ${viewer.name}` : "Sign in instead"}
        </Link>
      </RefusedLink>
    );
  if (viewer)
    return (
      <Threshold
        title={`You are signed in as ${viewer.name}`}
        description={`This invitation is for somebody who is not a member yet. Joining ${invite.newsroom} by it makes a second account.`}
      >
        <SignedInAlready />
      </Threshold>
    );
  return (
    <Threshold
      title={`Join ${invite.newsroom}`}
      description={`Your role: ${ROLE_NAMES[invite.role]}. Choose how you are called and a password.`}
    >
      <AcceptInviteForm code={given} email={invite.email} />
    </Threshold>
  );
}
