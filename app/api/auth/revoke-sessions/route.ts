import { answer, withCookies } from "@/lib/server/answer";
import { handlePublic } from "@/lib/server/handle";
import { signOut } from "@/lib/server/sign-out";

/** Sign out everywhere. */
export const POST = handlePublic({}, async ({ request }) =>
  withCookies(answer(), await signOut(request, "everywhere")),
);
