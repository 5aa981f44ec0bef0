import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "./fixtures";
import { stetDataDir } from "./stet";

/** Every e-mail the mail server of the stories has taken for an address, oldest first, as it was sent. */
export function mailTo(address: string): string[] {
  const lines = readFileSync(path.join(stetDataDir(), "received-mail.ndjson"), "utf8").trim().split("\n");
  const mails = lines.filter(Boolean).map((line) => JSON.parse(line) as { to: string[]; source: string });
  return mails.filter(({ to }) => to.includes(address)).map(({ source }) => source);
}

/** The e-mail to an address that says some words, waited for. */
export async function expectMail(address: string, words: string): Promise<string> {
  const find = () => mailTo(address).find((source) => source.includes(words));
  await expect.poll(() => find() !== undefined, { timeout: 30_000 }).toBe(true);
  return find() ?? "";
}
