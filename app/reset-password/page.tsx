import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { AskResetForm } from "@/components/member/ask-reset-form";
import { RefusedLink } from "@/components/member/refused-link";
import { ResetPasswordForm } from "@/components/member/reset-password-form";
import { Threshold } from "@/components/member/threshold";
import { getDatabase } from "@/db/database";
import { isMailConfigured } from "@/lib/server/mail";
import { orRefusal } from "@/lib/server/or-refusal";
import { openPasswordReset } from "@/lib/server/password-reset";

export const metadata: Metadata = { title: "New password" };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { code } = await searchParams;
  if (typeof code === "string" && code !== "") return <ByLink code={code} />;
  if (!isMailConfigured())
    return (
      <Threshold
        title="A new password"
        description="This Stet sends no e-mail, so nobody can be sent a link. Ask whoever looks after it for help."
      >
        <SignInLink />
      </Threshold>
    );
  return (
    <Threshold title="A new password" description="Give the address you sign in by; a link comes by e-mail.">
      <AskResetForm />
      <SignInLink />
    </Threshold>
  );
}

async function ByLink({ code }: { code: string }) {
  const opened = await orRefusal(openPasswordReset(getDatabase(), await headers(), code));
  if ("code" in opened) return <ResetPasswordForm code={opened.code} />;
  return (
    <RefusedLink
      {...opened}
      title="This link does not work"
      href={`/reset-password?code=${encodeURIComponent(code)}`}
    >
      <Link href="/reset-password" className="text-accent hover:underline">
        Ask for another link
      </Link>
    </RefusedLink>
  );
}

function SignInLink() {
  return (
    <p className="mt-4 text-center text-sm">
      <Link href="/sign-in" className="text-accent hover:underline">
        Back to signing in
      </Link>
    </p>
  );
}
