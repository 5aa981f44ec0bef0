import type { OidcProblem } from "@/domain/member/sign-in";

/** Why signing in through the provider, by its name, came to nothing, and what to do about it. */
export function oidcProblemWords(problem: OidcProblem, name: string): string {
  switch (problem) {
    case "not_member":
      return `Nobody in this newsroom has the address that ${name} gave. Ask an admin to invite you.`;
    case "invited":
      return "You are invited, but have not joined yet: open the link of your invitation first. An admin can make you another.";
    case "deactivated":
      return "You are no longer a member of the newsroom. Ask an admin.";
    case "not_verified":
      return `The address that ${name} gave is not confirmed, there or here. Sign in by your password, or choose a new one by e-mail: that confirms it here.`;
    case "cancelled":
      return `You were not signed in: it was cancelled at ${name}.`;
    case "failed":
      return `Signing in with ${name} did not work. Try again.`;
  }
}
