import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** `source` is read as a mail program would: what is coded for the way (quoted-printable) as it was. */
export type ReceivedMail = { to: string[]; source: string };

function decoded(source: string): string {
  const whole = source.replace(/=\r?\n/g, "");
  return whole.replace(/(?:=[0-9A-F]{2})+/g, (bytes) => decodeURIComponent(bytes.replaceAll("=", "%")));
}

export type TestMailServer = {
  url: string;
  received: ReceivedMail[];
  /** The next mail to that address, waited for. */
  next(to: string): Promise<ReceivedMail>;
  /** What it answers to the address of each mail from now on: an SMTP code, or 250 to take it. */
  answer: number;
  close(): Promise<void>;
};

/**
 * A real SMTP server on a free port of this machine that keeps what it is sent.
 * @param keep told of each mail before it is acknowledged.
 */
export async function startTestMailServer(keep?: (mail: ReceivedMail) => void): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  let tell = () => {};
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, callback) => {
      if (server.answer === 250) return callback();
      callback(Object.assign(new Error("Not now"), { responseCode: server.answer }));
    },
    onData: (stream, session, callback) => {
      text(stream).then((source) => {
        const mail = { to: session.envelope.rcptTo.map(({ address }) => address), source: decoded(source) };
        received.push(mail);
        keep?.(mail);
        tell();
        callback();
      }, callback);
    },
  });
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
  const { port } = smtp.server.address() as AddressInfo;
  const server: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: 250,
    next: async (to) => {
      for (;;) {
        const found = received.find((mail) => mail.to.includes(to));
        if (found) return found;
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
    },
    close: () => new Promise((resolve) => smtp.close(resolve)),
  };
  return server;
}
