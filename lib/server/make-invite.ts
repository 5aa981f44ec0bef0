import type { Database, Transaction } from "@/db/database";
import { createInvite } from "@/db/invites";
import { getNewsroom } from "@/db/newsrooms";
import type { InviteView, MadeInvite, NewInvite } from "@/domain/member/invite";
import { ROLE_NAMES, type Viewer } from "@/domain/member/member";
import { dayAndTime } from "@/domain/text/day-and-time";
import { isMailConfigured, queueMail } from "./mail";
import { ownUrl } from "./own-url";

/**
 * Invite somebody, by e-mail too where there is an address and a server for it.
 * @throws StetError as `createInvite` of db/invites.ts.
 */
export async function makeInvite(
  database: Database,
  viewer: Viewer,
  request: NewInvite,
): Promise<{ invite: MadeInvite; created: boolean }> {
  const newsroom = await getNewsroom(database, viewer);
  return database.transaction(async (transaction) => {
    const { invite, code, mailedCode, created, replaced } = await createInvite(transaction, viewer, request);
    if (mailedCode && isMailConfigured())
      await mailInvite(transaction, viewer, newsroom.name, {
        ...invite,
        path: pathOf(mailedCode),
        isAnother: replaced.length > 0,
      });
    return { invite: { ...invite, path: pathOf(code), replaced }, created };
  });
}

const pathOf = (code: string) => `/invite?code=${code}`;

async function mailInvite(
  transaction: Transaction,
  viewer: Viewer,
  newsroom: string,
  { email, role, expiresAt, path, isAnother }: InviteView & { path: string; isAnother: boolean },
): Promise<void> {
  if (!email) return;
  const link = { label: "Choose a password and begin", href: ownUrl(path) };
  const paragraphs = [
    {
      words: `${viewer.name} invites you to join ${newsroom} on Stet. Your role: ${ROLE_NAMES[role]}.`,
      link,
    },
    { words: `The link works once, until ${dayAndTime(expiresAt)}.` },
    ...(isAnother ? [{ words: "It takes the place of the link you were sent before." }] : []),
  ];
  await queueMail(transaction, { to: email, subject: `Join ${newsroom} on Stet`, paragraphs });
}
