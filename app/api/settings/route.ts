import { getSettings } from "@/db/settings";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { isMailConfigured } from "@/lib/server/mail";

export const GET = handle({}, async ({ database, viewer }) =>
  answer({ ...(await getSettings(database, viewer)), mail: isMailConfigured() }),
);
