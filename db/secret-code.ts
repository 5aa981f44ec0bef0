import { createHash, randomBytes } from "node:crypto";

const NEWSROOM_CODE = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})[\w-]{43}$/;

/** A code nobody can guess: 32 random bytes as 43 letters. */
export function secretCode(): string {
  return randomBytes(32).toString("base64url");
}

/** A code nobody can guess, of a link that says by itself which newsroom it leads into. */
export function newsroomCode(newsroomId: string): string {
  return newsroomId.replaceAll("-", "") + secretCode();
}

/** The newsroom a code leads into, `null` for what was never such a code. */
export function newsroomOfCode(code: string): string | null {
  const [, ...parts] = NEWSROOM_CODE.exec(code) ?? [];
  return parts.length > 0 ? parts.join("-") : null;
}

/** What is kept of a code: SHA-256, 32 bytes. */
export function hashOfCode(code: string): Buffer {
  return createHash("sha256").update(code).digest();
}
