import type { OidcProblem } from "@/domain/member/sign-in";

type Options = {
  /** A path of this site to go on to, as `safeNext` gives it. */
  next: string;
  problem?: OidcProblem | undefined;
};

/** The sign-in page, which knows where to go on to and what went wrong. */
export function signInPath({ next, problem }: Options): string {
  const query = new URLSearchParams({ ...(problem && { problem }), ...(next !== "/" && { next }) });
  return query.size === 0 ? "/sign-in" : `/sign-in?${query}`;
}
