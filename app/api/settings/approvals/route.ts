import { setApprovalRule } from "@/db/settings";
import { SetApprovalRule } from "@/domain/stage/stage";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { isMailConfigured } from "@/lib/server/mail";

export const PUT = handle({ body: SetApprovalRule }, async ({ database, viewer, body }) =>
  answer({ ...(await setApprovalRule(database, viewer, body)), mail: isMailConfigured() }),
);
