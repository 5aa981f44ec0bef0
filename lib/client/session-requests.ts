import type { SessionView } from "@/domain/member/session";
import type { SignIn, StartOidc } from "@/domain/member/sign-in";
import type { FoundNewsroom } from "@/domain/newsroom/newsroom";
import { requestJson } from "./api";

/** The browser keeps the cookie that comes with the answer. */
export function signIn(credentials: SignIn): Promise<SessionView> {
  return requestJson("POST", "/api/auth/sign-in/email", credentials);
}

export function signOut(): Promise<void> {
  return requestJson("POST", "/api/auth/sign-out");
}

/** Ends every session of this account, on every device. */
export function signOutEverywhere(): Promise<void> {
  return requestJson("POST", "/api/auth/revoke-sessions");
}

/** First run: makes the newsroom and signs its admin in. */
export function foundNewsroom(request: FoundNewsroom): Promise<SessionView> {
  return requestJson("POST", "/api/newsroom", request);
}

/** The provider's page to go to, by which one signs in. */
export function startOidc(request: StartOidc): Promise<{ url: string }> {
  return requestJson("POST", "/api/auth/oidc", request);
}
