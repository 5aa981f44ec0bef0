import { createTransport, type Transporter } from "nodemailer";
import type { Mail } from "./mail";

/** Milliseconds a mail server may take to be reached, to greet, and to answer. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

export type Sent = Mail & {
  /** The same for every try, so that mail programs show a mail once that came twice. */
  id: string;
  /** Mails about the same are shown together. */
  about?: string;
};

export type MailTransport = {
  /** Hands a mail to the server. Throws what the server said; `isRefused` tells whether another try makes sense. */
  send(mail: Sent): Promise<void>;
  close(): void;
};

/** The way to the mail server at `smtpUrl`; `from` is whom mail is from, `Name <address>`. */
export function openMailTransport(smtpUrl: string, from: string): MailTransport {
  const transporter: Transporter = createTransport({ url: smtpUrl, ...PATIENCE }, { from });
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? "stet";
  const idOf = (name: string) => `<${name}@${host}>`;
  return {
    send: async ({ id, about, ...mail }) => {
      await transporter.sendMail({
        ...mail,
        messageId: idOf(id),
        ...(about && { references: [idOf(about)] }),
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transporter.close(),
  };
}

/** Whether the server refused the address for good. Anything else may be better at the next try. */
export function isRefused(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return code === "EENVELOPE" && responseCode !== undefined && responseCode >= 500;
}
