import type { Transaction } from "@/db/database";
import { addJob, hasMailServer, type Jobs } from "@/db/jobs";
import { letterHtml, letterText, type Paragraph } from "./letter";

/** One e-mail; `html` says the same as `text`. */
export type Mail = Jobs["send_mail"];

/** Whether Stet has a server to send e-mail through. */
export function isMailConfigured(): boolean {
  return hasMailServer();
}

/**
 * Queue an e-mail in the transaction that gives the reason for it: it goes out once that has committed, and is tried
 * again for days while the server does not take it. Ask `isMailConfigured` first: without a server nothing is sent.
 */
export async function queueMail(
  transaction: Transaction,
  { paragraphs, ...mail }: Pick<Mail, "to" | "subject"> & { paragraphs: readonly Paragraph[] },
): Promise<void> {
  if (!isMailConfigured()) throw new Error("There is no server for e-mail: STET_SMTP_URL is not set.");
  const written = { text: letterText(paragraphs), html: letterHtml(paragraphs) };
  await addJob(transaction, "send_mail", { ...mail, ...written });
}
