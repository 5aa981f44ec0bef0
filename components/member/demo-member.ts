import type { Role } from "@/domain/member/member";
import type { SignIn } from "@/domain/member/sign-in";

/** Somebody of the demo newsroom, whose password is no secret. */
export type DemoMember = { name: string; role: Role; credentials: SignIn };
