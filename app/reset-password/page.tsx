import type { Metadata } from "next";
import Link from "next/link";
import { AskResetForm } from "@/components/member/ask-reset-form";
import { ResetPasswordForm } from "@/components/member/reset-password-form";
import { Threshold } from "@/components/member/threshold";
import { isMailConfigured } from "@/lib/server/mail";

export const metadata: Metadata = { title: "New password" };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { code } = await searchParams;
  if (typeof code === "string" && code !== "")
    return (
      <Threshold
        title="Choose a new password"
        description="You are then signed out wherever you are signed in."
      >
        <ResetPasswordForm code={code} />
      </Threshold>
    );
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

function SignInLink() {
  return (
    <p className="mt-4 text-center text-sm">
      <Link href="/sign-in" className="text-accent hover:underline">
        Back to signing in
      </Link>
    </p>
  );
}
