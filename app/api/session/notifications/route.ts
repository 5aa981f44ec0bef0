import { getMailChoices, setMailChoices } from "@/db/mail-choices";
import { type MailSettings, SetMailChoices } from "@/domain/notification/notification";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { isMailConfigured } from "@/lib/server/mail";

/** How the viewer is told by e-mail. */
export const GET = handle({}, async ({ database, viewer }) => {
  const settings: MailSettings = {
    choices: await getMailChoices(database, viewer),
    hasMailServer: isMailConfigured(),
  };
  return answer(settings);
});

/** Choose how. */
export const PUT = handle({ body: SetMailChoices }, async ({ database, viewer, body }) => {
  const settings: MailSettings = {
    choices: await setMailChoices(database, viewer, body),
    hasMailServer: isMailConfigured(),
  };
  return answer(settings);
});
