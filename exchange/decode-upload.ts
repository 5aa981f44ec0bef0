import { IMPORT_LIMITS } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import { normaliseText } from "@/domain/text/plain-text";

const UTF16 = "This file is UTF-16 text. Save it with the encoding UTF-8 and try again.";
const BINARY = "This file is not text. Export it as plain text or Markdown and try again.";
const WORD = "This looks like a Word document; export it as plain text or Markdown and try again.";

/** What a file is, by its first bytes. The longer signature first where one begins like another. */
const SIGNATURES: { bytes: number[]; message: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], message: WORD },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], message: WORD },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], message: WORD },
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    message: "This is a PDF; export the article as plain text or Markdown and try again.",
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], message: "This is a picture, not an article." },
  { bytes: [0xff, 0xd8, 0xff], message: "This is a picture, not an article." },
  { bytes: [0x47, 0x49, 0x46, 0x38], message: "This is a picture, not an article." },
  { bytes: [0x1f, 0x8b], message: "This file is compressed. Unpack it and try again." },
  {
    bytes: [0xff, 0xfe, 0x00, 0x00],
    message: "This file is UTF-32 text. Save it with the encoding UTF-8 and try again.",
  },
  { bytes: [0xff, 0xfe], message: UTF16 },
  { bytes: [0xfe, 0xff], message: UTF16 },
];

/** Above this share of control characters a file without a NUL is still no text. */
const CONTROL_SHARE = 0.02;

/**
 * The text of an uploaded file: UTF-8, with or without a byte order mark, any line ends; comes out composed
 * (NFC) with `\n`.
 * @throws StetError `too_large` above `IMPORT_LIMITS.bytes`; `invalid` when it is empty, binary or not UTF-8.
 */
export function decodeUpload(bytes: Uint8Array): string {
  if (bytes.length > IMPORT_LIMITS.bytes) throw tooLarge(bytes.length);
  if (bytes.length === 0) throw new StetError("invalid", "The file is empty.");
  refuseBinary(bytes);
  const text = normaliseText(decode(bytes));
  if (text.trim() === "") throw new StetError("invalid", "There is no text in the file, only white space.");
  return text;
}

function tooLarge(size: number): StetError {
  const mebibytes = (size / 1024 / 1024).toFixed(1);
  const limit = IMPORT_LIMITS.bytes / 1024 / 1024;
  return new StetError("too_large", `The file is ${mebibytes} MiB. At most ${limit} MiB can be brought in.`);
}

function refuseBinary(bytes: Uint8Array): void {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (known) throw new StetError("invalid", known.message);
  const { nulsAtEven, nulsAtOdd, controls } = countControls(bytes);
  const nuls = nulsAtEven + nulsAtOdd;
  // Latin letters in UTF-16 have every other byte zero, always on the same side.
  if (nuls > bytes.length * 0.3 && (nulsAtEven === 0 || nulsAtOdd === 0))
    throw new StetError("invalid", UTF16);
  if (nuls > 0 || controls > bytes.length * CONTROL_SHARE) throw new StetError("invalid", BINARY);
}

function countControls(bytes: Uint8Array) {
  const counts = { nulsAtEven: 0, nulsAtOdd: 0, controls: 0 };
  bytes.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) counts.nulsAtEven += 1;
    else if (byte === 0) counts.nulsAtOdd += 1;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) counts.controls += 1;
  });
  return counts;
}

function decode(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes, false);
  if (text !== null) return text;
  if (decodeUtf8(bytes, true) !== null)
    throw new StetError(
      "invalid",
      "The file ends in the middle of a character: it was cut off. Upload it again.",
    );
  throw new StetError(
    "invalid",
    `Line ${firstBadLine(bytes)} of the file is not UTF-8 text. Save it with the encoding UTF-8 and try again.`,
  );
}

/** `null` when the bytes are not UTF-8; with `more`, an unfinished character at the end is forgiven. */
function decodeUtf8(bytes: Uint8Array, more: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: more });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Counted from 1. No line end is ever part of a longer UTF-8 character, so each line stands for itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue;
    if (decodeUtf8(bytes.subarray(start, at), false) === null) return line;
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) at += 1;
    start = at + 1;
    line += 1;
  }
  return line;
}
