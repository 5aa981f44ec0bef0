import { StetError } from "@/domain/error/stet-error";

/** The most bytes that are read, and what somebody is told who sends more. */
export type BodyLimit = { bytes: number; message: string };

/** The body of a request, read no further than the limit. Throws `too_large`. */
export async function readBytes(request: Request, limit: BodyLimit): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit.bytes)
    throw new StetError("too_large", limit.message);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit.bytes) {
      await reader?.cancel();
      throw new StetError("too_large", limit.message);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
